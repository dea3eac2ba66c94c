"""Decisions people make."""

import sqlalchemy as sa
from alembic import op

from migrations.triggers import allow, never

revision = "010"
down_revision = "009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
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
            nullable=False,
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
        sa.Column(
            "reason",
            sa.Enum(
                "meets-essentials",
                "could-learn",
                "strongest-field",
                "interview-performance",
                "essential-not-shown",
                "level-not-shown",
                "others-stronger",
                "post-withdrawn",
                "offer-declined",
                "place-came-free",
                "decided-in-error",
                name="decision_reason",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["accounts.id"], name=op.f("fk_decisions_actor_id_accounts")),
        sa.ForeignKeyConstraint(
            ["application_id"], ["applications.id"], name=op.f("fk_decisions_application_id_applications")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    op.create_index(op.f("ix_decisions_application_id"), "decisions", ["application_id"], unique=False)
    never("UPDATE", "decisions", "a decision is not rewritten: make another")


def downgrade() -> None:
    allow("UPDATE", "decisions")
    op.drop_index(op.f("ix_decisions_application_id"), table_name="decisions")
    op.drop_table("decisions")
