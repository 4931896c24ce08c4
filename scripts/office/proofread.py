# SPDX-License-Identifier: EUPL-1.2
"""Asks a LibreOffice that listens what its LanguageTool checker says of each paragraph of a letter, chooses the first suggestion of
each mistake as a user does, and prints, as JSON, the mistakes and the text after that."""
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


def apply_first(services, context, document, found):
    """
    Chooses the first suggestion of each mistake with the command of the menu under the right mouse button, which selects the words of the
    mistake and puts the suggestion in their place.
    """
    dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    controller = document.getCurrentController()
    for paragraph, mistake in found:
        if mistake["replacements"]:
            cursor = paragraph.getText().createTextCursorByRange(paragraph.getStart())
            cursor.goRight(mistake["before"], False)
            cursor.goRight(len(mistake["word"]), True)
            controller.select(cursor)
            choice = PropertyValue(Name="ApplyRule", Value=f"Grammar_{mistake['replacements'][0]}")
            command = ".uno:SpellCheckApplySuggestion"
            dispatcher.executeDispatch(controller.getFrame(), command, "", 0, (choice,))


def main(pipe, path):
    context = connect(pipe)
    services = context.ServiceManager
    locale = Locale("nl", "NL", "")
    linguistic = services.createInstanceWithContext("com.sun.star.linguistic2.LinguServiceManager", context)
    available = linguistic.getAvailableServices("com.sun.star.linguistic2.Proofreader", locale)
    checker = services.createInstanceWithContext(NAME, context)
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    # Not hidden, for the commands of a menu go to a window, also where there is no screen.
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, ())
    seen = []
    chosen = []
    paragraphs = document.getText().createEnumeration()
    while paragraphs.hasMoreElements():
        paragraph = paragraphs.nextElement()
        if not paragraph.supportsService("com.sun.star.text.Paragraph"):
            continue
        text = paragraph.getString()
        found = mistakes(checker, text, locale) if text else []
        seen.append({"text": text, "mistakes": found})
        chosen.extend((paragraph, mistake) for mistake in reversed(found))
    apply_first(services, context, document, chosen)
    print(json.dumps({"available": NAME in available, "paragraphs": seen, "after": document.getText().getString()}))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass


main(sys.argv[1], sys.argv[2])
