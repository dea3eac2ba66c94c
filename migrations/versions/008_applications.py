"""Applications, what was sent, their history, equality answers."""

import sqlalchemy as sa
from alembic import op

from migrations.triggers import allow, never

revision = "008"
down_revision = "007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "equality_responses",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_equality_responses_organisation_id_organisations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_equality_responses")),
    )
    op.create_index(
        op.f("ix_equality_responses_organisation_id"), "equality_responses", ["organisation_id"], unique=False
    )
    op.create_table(
        "applications",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("vacancy_id", sa.Integer(), nullable=False),
        sa.Column("candidate_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "submitted",
                "shortlisted",
                "interview",
                "offered",
                "not-successful",
                "withdrawn",
                name="application_state",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "language",
            sa.Enum("en", "cy", name="language", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("submitted_at", sa.DateTime(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("equality_asked", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "state != 'withdrawn' OR withdrawn_at IS NOT NULL", name=op.f("ck_applications_withdrawn_has_time")
        ),
        sa.ForeignKeyConstraint(
            ["candidate_id"], ["candidates.id"], name=op.f("fk_applications_candidate_id_candidates")
        ),
        sa.ForeignKeyConstraint(["vacancy_id"], ["vacancies.id"], name=op.f("fk_applications_vacancy_id_vacancies")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_applications")),
        sa.UniqueConstraint("reference", name=op.f("uq_applications_reference")),
        sa.UniqueConstraint("vacancy_id", "candidate_id", name=op.f("uq_applications_vacancy_id_candidate_id")),
    )
    op.create_index(op.f("ix_applications_candidate_id"), "applications", ["candidate_id"], unique=False)
    op.create_index("ix_applications_vacancy_id_state", "applications", ["vacancy_id", "state"], unique=False)
    op.create_table(
        "application_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column(
            "from_state",
            sa.Enum(
                "submitted",
                "shortlisted",
                "interview",
                "offered",
                "not-successful",
                "withdrawn",
                name="from_state",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "to_state",
            sa.Enum(
                "submitted",
                "shortlisted",
                "interview",
                "offered",
                "not-successful",
                "withdrawn",
                name="to_state",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("is_by_candidate", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["applications.id"], name=op.f("fk_application_events_application_id_applications")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_events")),
    )
    op.create_index(
        op.f("ix_application_events_application_id"), "application_events", ["application_id"], unique=False
    )
    op.create_table(
        "application_snapshots",
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("cv_filename", sa.String(), nullable=False),
        sa.Column("cv_text", sa.Text(), nullable=False),
        sa.Column("cv_text_hash", sa.String(), nullable=False),
        sa.Column("profile", sa.JSON(), nullable=False),
        sa.Column("skills", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("vacancy_version", sa.Integer(), nullable=False),
        sa.Column("vacancy", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["applications.id"], name=op.f("fk_application_snapshots_application_id_applications")
        ),
        sa.PrimaryKeyConstraint("application_id", name=op.f("pk_application_snapshots")),
    )
    never("UPDATE", "application_snapshots", "what was sent does not change")


def downgrade() -> None:
    allow("UPDATE", "application_snapshots")
    op.drop_table("application_snapshots")
    op.drop_index(op.f("ix_application_events_application_id"), table_name="application_events")
    op.drop_table("application_events")
    op.drop_index(op.f("ix_applications_candidate_id"), table_name="applications")
    op.drop_index("ix_applications_vacancy_id_state", table_name="applications")
    op.drop_table("applications")
    op.drop_index(op.f("ix_equality_responses_organisation_id"), table_name="equality_responses")
    op.drop_table("equality_responses")
