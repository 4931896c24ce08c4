# SPDX-License-Identifier: EUPL-1.2
"""Asks a LibreOffice that listens what its LanguageTool checker says of each paragraph of a letter, applies the first replacement of
each mistake in the document, and prints, as JSON, the mistakes and the text after that."""
import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale

NAME = "org.openoffice.lingu.LanguageToolGrammarChecker"


def connect(pipe):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def units(text, start, length):
    """A piece of a text, counted in UTF-16 units."""
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le")


def mistakes(checker, text, locale):
    found = checker.doProofreading("1", text, locale, 0, len(text.encode("utf-16-le")) // 2, ())
    return [
        {
            "word": units(text, error.nErrorStart, error.nErrorLength),
            # A cursor counts characters, a checker UTF-16 units.
            "before": len(units(text, 0, error.nErrorStart)),
            "short": error.aShortComment,
            "full": error.aFullComment,
            "replacements": list(error.aSuggestions),
        }
        for error in found.aErrors
    ]


def apply_first(paragraph, found):
    """Replaces from the back, so that places in front stay right."""
    for mistake in sorted(found, key=lambda each: -each["before"]):
        if mistake["replacements"]:
            cursor = paragraph.getText().createTextCursorByRange(paragraph.getStart())
            cursor.goRight(mistake["before"], False)
            cursor.goRight(len(mistake["word"]), True)
            cursor.setString(mistake["replacements"][0])


def main(pipe, path):
    context = connect(pipe)
    services = context.ServiceManager
    locale = Locale("nl", "NL", "")
    linguistic = services.createInstanceWithContext("com.sun.star.linguistic2.LinguServiceManager", context)
    available = linguistic.getAvailableServices("com.sun.star.linguistic2.Proofreader", locale)
    checker = services.createInstanceWithContext(NAME, context)
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
    seen = []
    paragraphs = document.getText().createEnumeration()
    while paragraphs.hasMoreElements():
        paragraph = paragraphs.nextElement()
        if not paragraph.supportsService("com.sun.star.text.Paragraph"):
            continue
        text = paragraph.getString()
        found = mistakes(checker, text, locale) if text else []
        seen.append({"text": text, "mistakes": found})
        apply_first(paragraph, found)
    print(json.dumps({"available": NAME in available, "paragraphs": seen, "after": document.getText().getString()}))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass


main(sys.argv[1], sys.argv[2])
