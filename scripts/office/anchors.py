# SPDX-License-Identifier: EUPL-1.2
"""Opens documents in a LibreOffice that listens and prints, as JSON, the comments and changes it sees in each."""
import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def connect(pipe):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def comments(document):
    found = []
    fields = document.getTextFields().createEnumeration()
    while fields.hasMoreElements():
        field = fields.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            found.append({"author": field.Author, "text": field.Content, "anchor": field.getAnchor().getString()})
    return found


def changes(document):
    found = []
    redlines = document.getRedlines().createEnumeration()
    while redlines.hasMoreElements():
        redline = redlines.nextElement()
        found.append({"author": redline.RedlineAuthor, "type": redline.RedlineType})
    return found


def main(pipe, paths):
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue(Name="Hidden", Value=True)
    seen = {}
    for path in paths:
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
        seen[path] = {"comments": comments(document), "changes": changes(document), "text": document.getText().getString()}
        document.close(True)
    print(json.dumps(seen))
    try:
        desktop.terminate()
    except Exception:
        pass


main(sys.argv[1], sys.argv[2:])
