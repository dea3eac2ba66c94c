"""Stored matches and prepared CVs."""

import sqlalchemy as sa
from alembic import op

revision = "009"
down_revision = "008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "prepared_cvs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("profile_hash", sa.String(), nullable=False),
        sa.Column("model_digest", sa.String(), nullable=False),
        sa.Column("engine_version", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prepared_cvs")),
        sa.UniqueConstraint(
            "profile_hash",
            "model_digest",
            "engine_version",
            name=op.f("uq_prepared_cvs_profile_hash_model_digest_engine_version"),
        ),
    )
    op.create_index(op.f("ix_prepared_cvs_created_at"), "prepared_cvs", ["created_at"], unique=False)
    op.create_table(
        "application_matches",
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Double(), nullable=True),
        sa.Column("band", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("essentials_met", sa.Integer(), nullable=False),
        sa.Column("essentials_total", sa.Integer(), nullable=False),
        sa.Column("gaps", sa.JSON(), nullable=False),
        sa.Column("components", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("warnings", sa.JSON(), nullable=False),
        sa.Column("engine_version", sa.String(), nullable=False),
        sa.Column("model_digest", sa.String(), nullable=False),
        sa.Column("cv_hash", sa.String(), nullable=False),
        sa.Column("vacancy_hash", sa.String(), nullable=False),
        sa.Column("scored_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "(score IS NULL) = (band = 'not-scored')", name=op.f("ck_application_matches_not_scored_has_no_score")
        ),
        sa.CheckConstraint(
            "score IS NULL OR score BETWEEN 0 AND 1", name=op.f("ck_application_matches_score_in_range")
        ),
        sa.ForeignKeyConstraint(
            ["application_id"], ["applications.id"], name=op.f("fk_application_matches_application_id_applications")
        ),
        sa.PrimaryKeyConstraint("application_id", name=op.f("pk_application_matches")),
    )
    op.create_index("ix_application_matches_band_score", "application_matches", ["band", "score"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_application_matches_band_score", table_name="application_matches")
    op.drop_table("application_matches")
    op.drop_index(op.f("ix_prepared_cvs_created_at"), table_name="prepared_cvs")
    op.drop_table("prepared_cvs")
