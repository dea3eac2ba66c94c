"""CVs and the skills found in them."""

import sqlalchemy as sa
from alembic import op

revision = "006"
down_revision = "005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cvs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("candidate_id", sa.Integer(), nullable=False),
        sa.Column("storage_key", sa.String(), nullable=False),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "pdf",
                "docx",
                "odt",
                "text",
                name="document_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("text_hash", sa.String(), nullable=False),
        sa.Column("profile", sa.JSON(), nullable=False),
        sa.Column("corrections", sa.JSON(), nullable=False),
        sa.Column("uploaded_at", sa.DateTime(), nullable=False),
        sa.Column("corrected_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint("size > 0", name=op.f("ck_cvs_size_is_positive")),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidates.id"], name=op.f("fk_cvs_candidate_id_candidates")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cvs")),
        sa.UniqueConstraint("candidate_id", name=op.f("uq_cvs_candidate_id")),
        sa.UniqueConstraint("storage_key", name=op.f("uq_cvs_storage_key")),
    )
    op.create_table(
        "cv_skills",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cv_id", sa.Integer(), nullable=False),
        sa.Column("skill_id", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "found",
                "confirmed",
                "removed",
                "added",
                name="skill_state",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("passage", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["cv_id"], ["cvs.id"], name=op.f("fk_cv_skills_cv_id_cvs"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cv_skills")),
        sa.UniqueConstraint("cv_id", "skill_id", name=op.f("uq_cv_skills_cv_id_skill_id")),
    )


def downgrade() -> None:
    op.drop_table("cv_skills")
    op.drop_table("cvs")
