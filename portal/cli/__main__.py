"""python -m portal.cli: what operators and developers run."""

import click

from portal.cli.catalogue import catalogue
from portal.cli.migrations import migrate, migrations
from portal.cli.reindex import reindex
from portal.cli.seed import seed
from portal.cli.serve import serve
from portal.cli.setting_up import administrator, organisations


@click.group()
def main() -> None:
    """Run Swyddi and look after it."""


for command in (administrator, catalogue, migrate, migrations, organisations, reindex, seed, serve):
    main.add_command(command)

if __name__ == "__main__":
    main(prog_name="python -m portal.cli")
