"""How Alembic runs the steps in `versions`: on the open connection it is handed, in its transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
