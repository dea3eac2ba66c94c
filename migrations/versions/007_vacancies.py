"""Vacancies, what belongs to them, and their history."""

import sqlalchemy as sa
from alembic import op

revision = "007"
down_revision = "006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "vacancies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("approver_id", sa.Integer(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "in-review",
                "published",
                "withdrawn",
                name="vacancy_state",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("role_id", sa.String(), nullable=True),
        sa.Column("level_id", sa.String(), nullable=True),
        sa.Column("title_en", sa.Text(), nullable=False),
        sa.Column("title_cy", sa.Text(), nullable=False),
        sa.Column("purpose_en", sa.Text(), nullable=False),
        sa.Column("purpose_cy", sa.Text(), nullable=False),
        sa.Column("duties_en", sa.Text(), nullable=False),
        sa.Column("duties_cy", sa.Text(), nullable=False),
        sa.Column("offer_en", sa.Text(), nullable=False),
        sa.Column("offer_cy", sa.Text(), nullable=False),
        sa.Column("english_only_reason", sa.Text(), nullable=False),
        sa.Column(
            "salary_basis",
            sa.Enum("njc-points", "range", name="salary_basis", native_enum=False, create_constraint=True, length=40),
            nullable=True,
        ),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("scp_min", sa.Integer(), nullable=True),
        sa.Column("scp_max", sa.Integer(), nullable=True),
        sa.Column("salary_min", sa.Integer(), nullable=True),
        sa.Column("salary_max", sa.Integer(), nullable=True),
        sa.Column("supplement", sa.Integer(), nullable=False),
        sa.Column("pension_percent", sa.Numeric(precision=4, scale=1), nullable=True),
        sa.Column("pension_as_of", sa.Date(), nullable=True),
        sa.Column(
            "contract",
            sa.Enum(
                "permanent",
                "fixed-term",
                "temporary",
                "apprenticeship",
                "secondment",
                name="contract",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("contract_months", sa.Integer(), nullable=True),
        sa.Column("hours", sa.Numeric(precision=4, scale=1), nullable=True),
        sa.Column("working_patterns", sa.JSON(), nullable=False),
        sa.Column(
            "workplace",
            sa.Enum(
                "office", "hybrid", "remote", name="workplace", native_enum=False, create_constraint=True, length=40
            ),
            nullable=True,
        ),
        sa.Column("office_days", sa.Integer(), nullable=True),
        sa.Column(
            "welsh_need",
            sa.Enum(
                "not-needed",
                "desirable",
                "essential",
                name="welsh_need",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "welsh_skill",
            sa.Enum(
                "entry",
                "foundation",
                "intermediate",
                "advanced",
                "proficient",
                name="welsh_skill",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("posts", sa.Integer(), nullable=False),
        sa.Column("opens_at", sa.DateTime(), nullable=True),
        sa.Column("closes_at", sa.DateTime(), nullable=True),
        sa.Column("interview_on", sa.Date(), nullable=True),
        sa.Column("contact_name", sa.String(), nullable=False),
        sa.Column("contact_email", sa.String(), nullable=False),
        sa.Column("contact_phone", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(), nullable=True),
        sa.Column("published_at", sa.DateTime(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state != 'published' OR (published_at IS NOT NULL AND opens_at IS NOT NULL AND closes_at IS NOT NULL)",
            name=op.f("ck_vacancies_published_has_dates"),
        ),
        sa.CheckConstraint(
            "state != 'withdrawn' OR withdrawn_at IS NOT NULL", name=op.f("ck_vacancies_withdrawn_has_time")
        ),
        sa.CheckConstraint(
            "closes_at IS NULL OR opens_at IS NULL OR closes_at > opens_at",
            name=op.f("ck_vacancies_closes_after_opening"),
        ),
        sa.CheckConstraint("posts >= 1", name=op.f("ck_vacancies_at_least_one_post")),
        sa.CheckConstraint(
            "salary_max IS NULL OR salary_max >= salary_min", name=op.f("ck_vacancies_salary_range_in_order")
        ),
        sa.ForeignKeyConstraint(["approver_id"], ["accounts.id"], name=op.f("fk_vacancies_approver_id_accounts")),
        sa.ForeignKeyConstraint(["author_id"], ["accounts.id"], name=op.f("fk_vacancies_author_id_accounts")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"], name=op.f("fk_vacancies_organisation_id_organisations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancies")),
        sa.UniqueConstraint("reference", name=op.f("uq_vacancies_reference")),
    )
    op.create_index(op.f("ix_vacancies_organisation_id"), "vacancies", ["organisation_id"], unique=False)
    op.create_index("ix_vacancies_state_closes_at", "vacancies", ["state", "closes_at"], unique=False)
    op.create_table(
        "vacancy_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vacancy_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "created",
                "submitted",
                "returned",
                "published",
                "changed",
                "extended",
                "withdrawn",
                name="change_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["accounts.id"], name=op.f("fk_vacancy_changes_actor_id_accounts")),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_vacancy_changes_vacancy_id_vacancies")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy_changes")),
    )
    op.create_index(op.f("ix_vacancy_changes_vacancy_id"), "vacancy_changes", ["vacancy_id"], unique=False)
    op.create_table(
        "vacancy_locations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vacancy_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("place_en", sa.Text(), nullable=False),
        sa.Column("place_cy", sa.Text(), nullable=False),
        sa.Column("postcode", sa.String(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=False),
        sa.Column("longitude", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["vacancy_id"],
            ["vacancies.id"],
            name=op.f("fk_vacancy_locations_vacancy_id_vacancies"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy_locations")),
    )
    op.create_index(op.f("ix_vacancy_locations_vacancy_id"), "vacancy_locations", ["vacancy_id"], unique=False)
    op.create_table(
        "vacancy_questions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vacancy_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("text_cy", sa.Text(), nullable=False),
        sa.Column("word_limit", sa.Integer(), nullable=False),
        sa.CheckConstraint("position IN (1, 2)", name=op.f("ck_vacancy_questions_at_most_two")),
        sa.ForeignKeyConstraint(
            ["vacancy_id"],
            ["vacancies.id"],
            name=op.f("fk_vacancy_questions_vacancy_id_vacancies"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy_questions")),
        sa.UniqueConstraint("vacancy_id", "position", name=op.f("uq_vacancy_questions_vacancy_id_position")),
    )
    op.create_table(
        "vacancy_requirements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vacancy_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "importance",
            sa.Enum(
                "essential",
                "desirable",
                name="requirement_importance",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("skill_id", sa.String(), nullable=True),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("text_cy", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "skill_id IS NOT NULL OR text_en != '' OR text_cy != ''",
            name=op.f("ck_vacancy_requirements_says_something"),
        ),
        sa.CheckConstraint(
            "(skill_id IS NULL) = (level IS NULL)", name=op.f("ck_vacancy_requirements_skill_comes_with_level")
        ),
        sa.CheckConstraint(
            "level IS NULL OR level BETWEEN 1 AND 4", name=op.f("ck_vacancy_requirements_level_exists")
        ),
        sa.ForeignKeyConstraint(
            ["vacancy_id"],
            ["vacancies.id"],
            name=op.f("fk_vacancy_requirements_vacancy_id_vacancies"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy_requirements")),
    )
    op.create_index(op.f("ix_vacancy_requirements_vacancy_id"), "vacancy_requirements", ["vacancy_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_vacancy_requirements_vacancy_id"), table_name="vacancy_requirements")
    op.drop_table("vacancy_requirements")
    op.drop_table("vacancy_questions")
    op.drop_index(op.f("ix_vacancy_locations_vacancy_id"), table_name="vacancy_locations")
    op.drop_table("vacancy_locations")
    op.drop_index(op.f("ix_vacancy_changes_vacancy_id"), table_name="vacancy_changes")
    op.drop_table("vacancy_changes")
    op.drop_index(op.f("ix_vacancies_organisation_id"), table_name="vacancies")
    op.drop_index("ix_vacancies_state_closes_at", table_name="vacancies")
    op.drop_table("vacancies")
