"""Web pages: what a person reads of them (`blocks`, `names`), without the site around it (`site`, `menus`)."""
