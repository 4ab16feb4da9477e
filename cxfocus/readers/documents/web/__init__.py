"""Web pages: their blocks (`blocks`, `names`, `looks`), without the site around them (`site`, `parts`, `menus`).

A suffix makes a page of what could be text. Text that begins with `<b>` may be a chat; if its name ends in `.html`, one
tag of HTML anywhere is enough, so pieces that servers send are pages. Captions and JSON inside `.html` are still
recognized by what they hold.
"""
