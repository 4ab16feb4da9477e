"""Web pages: what is read (`blocks`, `names`, `looks`), without the site around it (`site`, `parts`, `menus`)."""
