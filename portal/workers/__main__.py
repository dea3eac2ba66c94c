"""python -m portal.workers: deliver events (e-mails, index updates, match scores) until stopped."""

import click
from tqdm import tqdm

from portal.backends.opened import open_backends
from portal.foundation.settings import from_environment
from portal.workers.runner import Worker


@click.command()
@click.option("--drain", is_flag=True, help="Stop when nothing is due, instead of waiting for more.")
def main(*, drain: bool) -> None:
    """Deliver events: e-mails, index updates, match scores."""
    runner = Worker(open_backends(from_environment()))
    if drain:
        with tqdm(desc="Working off", unit="delivery") as bar:
            runner.drain(done=bar.update)
    else:
        runner.run()


if __name__ == "__main__":
    main(prog_name="python -m portal.workers")
