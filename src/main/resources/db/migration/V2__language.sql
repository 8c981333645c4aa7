-- Text as it is compared in a search: the twin of org.tawasul.language.SearchText, held to the same examples by a test.
-- Decomposing (NFKD) turns أ إ آ ؤ ئ é into a letter and a mark, and ﻻ into its letters; then marks, tatweel, bidi marks
-- and zero-widths go, one kind of alef, ya, kaf and ha remains, digits become 0-9, spaces are folded.
-- The collation is named so that lower case is the same in a database of any locale.
create schema if not exists app;

create function app.normalise(text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(
        translate(
            lower(regexp_replace(normalize($1, NFKD),
                '[\u0300-\u036F\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u08D3-\u08FF\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD\u0001-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]',
                '', 'g') collate "und-x-icu"),
            'ٱةىیکھہە٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ς',
            'اهييكههه01234567890123456789σ'),
        '[\u0009-\u000D\u0020\u0085\u1680\u2028\u2029]+', ' ', 'g'), ' ');
