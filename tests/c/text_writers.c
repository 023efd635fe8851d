/* Do writers of text and of bytes end with what was written, whatever the order
 * and the sizes? Are escapes of bytes read as in literals? */
#include "encodings.h"
#include "random_texts.h"
#include "warning_filters.h"

/* Of CPython's internal headers, and exported. */
extern int _PyLong_FormatAdvancedWriter(
    _PyUnicodeWriter *writer, PyObject *obj, PyObject *format_spec,
    Py_ssize_t start, Py_ssize_t end);
extern int _PyFloat_FormatAdvancedWriter(
    _PyUnicodeWriter *writer, PyObject *obj, PyObject *format_spec,
    Py_ssize_t start, Py_ssize_t end);
extern int _PyLong_FormatWriter(
    _PyUnicodeWriter *writer, PyObject *obj, int base, int alternate);
extern char *_PyLong_FormatBytesWriter(
    _PyBytesWriter *writer, char *str, PyObject *obj, int base, int alternate);
/* Of the stable ABI, in no header. */
extern Py_ssize_t PyUnicode_GetSize(PyObject *unicode);
extern void PyUnicode_InternImmortal(PyObject **p);

static void show_writer(const char *label, const _PyUnicodeWriter *writer) {
    show(
        "%s: kind %d, largest %lx, size %lld, at %lld, readonly %d", label,
        writer->kind, (unsigned long)writer->maxchar, (long long)writer->size,
        (long long)writer->pos, writer->readonly);
}

TEST(the_fields_of_a_writer, "_PyUnicodeWriter_Init _PyUnicodeWriter_Dealloc") {
    _PyUnicodeWriter writer;
    memset(&writer, 0xff, sizeof writer);
    _PyUnicodeWriter_Init(&writer);
    show_writer("new", &writer);
    CHECK(writer.buffer == NULL && writer.data == NULL);
    SHOW(writer.min_length);
    SHOW(writer.min_char);
    SHOW(writer.overallocate);
    SHOW_STATUS(_PyUnicodeWriter_WriteChar(&writer, 'a'));
    show_writer("a", &writer);
    SHOW_STATUS(_PyUnicodeWriter_WriteChar(&writer, 0xe9));
    show_writer("e acute", &writer);
    SHOW_STATUS(_PyUnicodeWriter_Prepare(&writer, 10, 0x20ac));
    show_writer("room for 10", &writer);
    SHOW_STATUS(_PyUnicodeWriter_PrepareKind(&writer, PyUnicode_4BYTE_KIND));
    show_writer("wide", &writer);
    SHOW_STATUS(_PyUnicodeWriter_PrepareKind(&writer, PyUnicode_2BYTE_KIND));
    SHOW_STATUS(_PyUnicodeWriter_Prepare(&writer, 0, 0x10ffff));
    show_writer("no change", &writer);
    _PyUnicodeWriter_Dealloc(&writer);
    CHECK(writer.buffer == NULL);
    _PyUnicodeWriter_Dealloc(&writer);

    _PyUnicodeWriter_Init(&writer);
    writer.overallocate = 1;
    writer.min_length = 7;
    writer.min_char = 0x100;
    for (int i = 0; i < 40; i++) {
        CHECK(_PyUnicodeWriter_WriteASCIIString(&writer, "xyz", -1) == 0);
        show_writer("xyz", &writer);
    }
    SHOW_RESULT(_PyUnicodeWriter_Finish(&writer));
    CHECK(writer.buffer == NULL);
}

TEST(one_text_becomes_the_result, "_PyUnicodeWriter_WriteStr") {
    PyObject *text = PyUnicode_FromString("t\xc3\xa9xt");
    _PyUnicodeWriter writer;
    _PyUnicodeWriter_Init(&writer);
    CHECK(_PyUnicodeWriter_WriteStr(&writer, text) == 0);
    show_writer("shared", &writer);
    PyObject *made = _PyUnicodeWriter_Finish(&writer);
    CHECK(made == text);
    Py_DECREF(made);

    _PyUnicodeWriter_Init(&writer);
    CHECK(_PyUnicodeWriter_WriteStr(&writer, text) == 0);
    CHECK(_PyUnicodeWriter_WriteSubstring(&writer, text, 1, 3) == 0);
    show_writer("copied", &writer);
    SHOW_RESULT(_PyUnicodeWriter_Finish(&writer));
    show_repr("the first one stays", text);

    _PyUnicodeWriter_Init(&writer);
    CHECK(_PyUnicodeWriter_WriteASCIIString(&writer, "plain", 5) == 0);
    show_writer("ASCII", &writer);
    CHECK(_PyUnicodeWriter_WriteSubstring(&writer, text, 2, 4) == 0);
    CHECK(_PyUnicodeWriter_WriteSubstring(&writer, text, 2, 2) == 0);
    show_writer("part", &writer);
    SHOW_RESULT(_PyUnicodeWriter_Finish(&writer));

    _PyUnicodeWriter_Init(&writer);
    writer.overallocate = 1;
    CHECK(_PyUnicodeWriter_WriteStr(&writer, text) == 0);
    made = _PyUnicodeWriter_Finish(&writer);
    CHECK(made != text);
    show_result("not shared", made);
    Py_DECREF(text);
}

TEST(nothing_and_one_character, "_PyUnicodeWriter_Finish") {
    _PyUnicodeWriter writer;
    _PyUnicodeWriter_Init(&writer);
    SHOW_RESULT(_PyUnicodeWriter_Finish(&writer));
    _PyUnicodeWriter_Init(&writer);
    CHECK(_PyUnicodeWriter_Prepare(&writer, 100, 0x10ffff) == 0);
    SHOW_RESULT(_PyUnicodeWriter_Finish(&writer));
    _PyUnicodeWriter_Init(&writer);
    CHECK(_PyUnicodeWriter_WriteASCIIString(&writer, "", 0) == 0);
    SHOW_RESULT(_PyUnicodeWriter_Finish(&writer));
    for (Py_UCS4 character = 0; character < 0x180; character++) {
        _PyUnicodeWriter_Init(&writer);
        CHECK(_PyUnicodeWriter_WriteChar(&writer, character) == 0);
        PyObject *made = _PyUnicodeWriter_Finish(&writer);
        PyObject *expected = PyUnicode_FromOrdinal((int)character);
        CHECK((made == expected) == (character < 0x100));
        CHECK(PyUnicode_Compare(made, expected) == 0);
        RELEASE(made, expected);
    }
}

static const Py_UCS4 alphabet[] = {'a',    '~',    0x7f,    0x80,
                                   0xe9,   0xff,   0x100,   0x20ac,
                                   0xd800, 0xffff, 0x10000, 0x10ffff};

static PyObject *random_text(void) {
    Py_UCS4 characters[12];
    unsigned length = next_random(12);
    unsigned limit = 1 + next_random(sizeof alphabet / sizeof alphabet[0]);
    for (unsigned i = 0; i < length; i++) {
        characters[i] = alphabet[next_random(limit)];
    }
    return PyUnicode_FromKindAndData(
        PyUnicode_4BYTE_KIND, characters, (Py_ssize_t)length);
}

/* One random step; the same is appended to the expected text. Latin-1 goes to
 * narrow buffers only: CPython extends its signs in wide ones. */
static void random_step(_PyUnicodeWriter *writer, PyObject **expected) {
    PyObject *text = random_text();
    Py_ssize_t length = PyUnicode_GetLength(text);
    PyObject *added = NULL;
    Py_UCS4 character = alphabet[next_random(12)];
    Py_ssize_t start = (Py_ssize_t)next_random((unsigned)length + 1);
    switch (next_random(6)) {
    case 0:
        CHECK(_PyUnicodeWriter_WriteChar(writer, character) == 0);
        added = PyUnicode_FromOrdinal((int)character);
        break;
    case 1:
        CHECK(_PyUnicodeWriter_WriteStr(writer, text) == 0);
        added = Py_NewRef(text);
        break;
    case 2:
        CHECK(
            _PyUnicodeWriter_WriteSubstring(writer, text, start, length) == 0);
        added = PyUnicode_Substring(text, start, length);
        break;
    case 3:
        start %= 6;
        CHECK(_PyUnicodeWriter_WriteASCIIString(writer, "ascii", start) == 0);
        added = PyUnicode_FromStringAndSize("ascii", start);
        break;
    case 4:
        if (writer->maxchar <= 0xff) {
            CHECK(
                _PyUnicodeWriter_WriteLatin1String(writer, "\xe9\xff-", 3) ==
                0);
            added = PyUnicode_DecodeLatin1("\xe9\xff-", 3, NULL);
        }
        break;
    default:
        CHECK(_PyUnicodeWriter_Prepare(writer, start, character) == 0);
    }
    if (added != NULL) {
        PyUnicode_Append(expected, added);
        Py_DECREF(added);
    }
    Py_DECREF(text);
}

TEST(random_writing, "_PyUnicodeWriter_WriteLatin1String") {
    random_state = 1;
    for (int i = 0; i < 2000; i++) {
        PyObject *expected = PyUnicode_FromString("");
        _PyUnicodeWriter writer;
        _PyUnicodeWriter_Init(&writer);
        writer.overallocate = (unsigned char)next_random(2);
        writer.min_length = (Py_ssize_t)next_random(2) * 10;
        for (unsigned steps = next_random(8); steps > 0; steps--) {
            random_step(&writer, &expected);
            char line[100];
            snprintf(
                line, sizeof line, "%d %lx %lld %lld %d", writer.kind,
                (unsigned long)writer.maxchar, (long long)writer.size,
                (long long)writer.pos, writer.readonly);
            add_to_digest(line);
        }
        PyObject *made = _PyUnicodeWriter_Finish(&writer);
        CHECK(PyUnicode_Compare(made, expected) == 0);
        add_result(made);
        Py_DECREF(expected);
    }
    SHOW_HEX(digest);
}

TEST(too_much_is_no_memory, "_PyUnicodeWriter_PrepareInternal") {
    _PyUnicodeWriter writer;
    _PyUnicodeWriter_Init(&writer);
    CHECK(_PyUnicodeWriter_WriteChar(&writer, 'a') == 0);
    CHECK(_PyUnicodeWriter_WriteChar(&writer, 'b') == 0);
    SHOW_STATUS(_PyUnicodeWriter_PrepareInternal(&writer, PY_SSIZE_T_MAX, 'a'));
    SHOW_STATUS(
        _PyUnicodeWriter_PrepareInternal(&writer, PY_SSIZE_T_MAX - 2, 0x100));
    writer.overallocate = 1;
    SHOW_STATUS(
        _PyUnicodeWriter_PrepareInternal(&writer, PY_SSIZE_T_MAX - 2, 'a'));
    SHOW_RESULT(_PyUnicodeWriter_Finish(&writer));
}

typedef int format_writer(
    _PyUnicodeWriter *, PyObject *, PyObject *, Py_ssize_t, Py_ssize_t);

static void show_formatted(
    format_writer *write, PyObject *value, const char *format) {
    PyObject *whole = PyUnicode_FromFormat("<<%s>>", format);
    _PyUnicodeWriter writer;
    _PyUnicodeWriter_Init(&writer);
    int status =
        write(&writer, value, whole, 2, PyUnicode_GetLength(whole) - 2);
    PyObject *made = _PyUnicodeWriter_Finish(&writer);
    if (status == 0) {
        show_result(format, made);
    } else {
        Py_XDECREF(made);
        show_error(format);
    }
    Py_DECREF(whole);
}

TEST(values_in_a_format, "_PyUnicode_FormatAdvancedWriter") {
    static const char *const formats[] = {"",    "s", "8",  ">8", "*^9s", ".2",
                                          "d",   "x", "#x", "+,", "08",   "f",
                                          ".1f", "e", "%",  "n",  "=+9",  "!!"};
    PyObject *text = PyUnicode_FromString("h\xc3\xa9llo");
    PyObject *number = PyLong_FromLong(-1234567);
    PyObject *real = PyFloat_FromDouble(1234.5);
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        show_formatted(_PyUnicode_FormatAdvancedWriter, text, formats[i]);
        show_formatted(_PyLong_FormatAdvancedWriter, number, formats[i]);
        show_formatted(_PyFloat_FormatAdvancedWriter, real, formats[i]);
    }
    show_formatted(_PyUnicode_FormatAdvancedWriter, number, "");
    show_formatted(_PyLong_FormatAdvancedWriter, real, "");
    show_formatted(_PyFloat_FormatAdvancedWriter, text, "");
    RELEASE(text, number, real);
}

TEST(ints_in_a_base, "_PyLong_FormatWriter _PyLong_FormatBytesWriter") {
    static const char *const numbers[] = {
        "0",
        "1",
        "-1",
        "255",
        "-4096",
        "1208925819614629174706176",
        "-340282366920938463463374607431768211455"};
    static const int bases[] = {2, 8, 10, 16};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        PyObject *number = PyLong_FromString(numbers[i], NULL, 10);
        for (int j = 0; j < 8; j++) {
            _PyUnicodeWriter writer;
            _PyUnicodeWriter_Init(&writer);
            writer.overallocate = 1;
            CHECK(_PyUnicodeWriter_WriteChar(&writer, 0x20ac) == 0);
            CHECK(
                _PyLong_FormatWriter(&writer, number, bases[j / 2], j % 2) ==
                0);
            show_result(numbers[i], _PyUnicodeWriter_Finish(&writer));

            _PyBytesWriter bytes;
            _PyBytesWriter_Init(&bytes);
            char *at = _PyBytesWriter_Alloc(&bytes, 1);
            *at++ = '<';
            at = _PyLong_FormatBytesWriter(
                &bytes, at, number, bases[j / 2], j % 2);
            show_result(numbers[i], _PyBytesWriter_Finish(&bytes, at));
        }
        Py_DECREF(number);
    }
    _PyUnicodeWriter writer;
    _PyUnicodeWriter_Init(&writer);
    SHOW_STATUS(_PyLong_FormatWriter(&writer, Py_None, 10, 0));
    SHOW_STATUS(_PyLong_FormatWriter(&writer, Py_None, 16, 1));
    _PyUnicodeWriter_Dealloc(&writer);
}

static void write_many(int bytearray, int overallocate, int count) {
    _PyBytesWriter writer;
    memset(&writer, 0xff, sizeof writer);
    _PyBytesWriter_Init(&writer);
    writer.use_bytearray = bytearray;
    writer.overallocate = overallocate;
    char *at = _PyBytesWriter_Alloc(&writer, 3);
    *at++ = 'a';
    *at++ = 'b';
    *at++ = 'c';
    for (int i = 0; i < count; i++) {
        at = _PyBytesWriter_WriteBytes(&writer, at, "0123456789", 10);
        at = _PyBytesWriter_Prepare(&writer, at, 2);
        *at++ = '-';
    }
    show(
        "%d, %d, %d: allocated %lld, at least %lld, small %d", bytearray,
        overallocate, count, (long long)writer.allocated,
        (long long)writer.min_size, writer.use_small_buffer);
    PyObject *made = _PyBytesWriter_Finish(&writer, at);
    CHECK(writer.buffer == NULL);
    show("a %s", Py_TYPE(made)->tp_name);
    add_result(made);
    SHOW_HEX(digest);
}

TEST(bytes_piece_by_piece, "_PyBytesWriter_WriteBytes _PyBytesWriter_Prepare") {
    for (int i = 0; i < 4; i++) {
        write_many(i & 1, i == 2, 0);
        write_many(i & 1, i == 2, 10);
        write_many(i & 1, i == 2, 42);
        write_many(i & 1, i == 2, 500);
    }
}

TEST(bytes_without_content, "_PyBytesWriter_Resize _PyBytesWriter_Dealloc") {
    _PyBytesWriter writer;
    _PyBytesWriter_Init(&writer);
    char *at = _PyBytesWriter_Alloc(&writer, 0);
    SHOW_RESULT(_PyBytesWriter_Finish(&writer, at));
    _PyBytesWriter_Init(&writer);
    at = _PyBytesWriter_Alloc(&writer, 10000);
    SHOW(writer.use_small_buffer);
    SHOW_RESULT(_PyBytesWriter_Finish(&writer, at));
    _PyBytesWriter_Init(&writer);
    writer.use_bytearray = 1;
    at = _PyBytesWriter_Alloc(&writer, 10000);
    SHOW_RESULT(_PyBytesWriter_Finish(&writer, at));
    _PyBytesWriter_Init(&writer);
    at = _PyBytesWriter_Alloc(&writer, 600);
    at = _PyBytesWriter_Resize(&writer, at, 700);
    SHOW(writer.allocated);
    SHOW(writer.min_size);
    CHECK(_PyBytesWriter_Prepare(&writer, at, PY_SSIZE_T_MAX - 10) == NULL);
    show_error("too many");
    _PyBytesWriter_Dealloc(&writer);
    CHECK(writer.buffer == NULL);
}

TEST(escapes_of_bytes, "PyBytes_DecodeEscape _PyBytes_DecodeEscape") {
    static const struct bytes texts[] = {
        BYTES(""),
        BYTES("plain \xff\0 bytes"),
        BYTES("\\n\\t\\\\\\'\\\"\\a\\b\\f\\r\\v"),
        BYTES("a\\\nb"),
        BYTES("\\0\\7\\12\\123\\1234\\377\\389"),
        BYTES("\\x41\\xfF"),
        BYTES("\\x"),
        BYTES("a\\x4"),
        BYTES("a\\x4g\\xg4\\x"),
        BYTES("\\"),
        BYTES("ab\\"),
        BYTES("\\400\\777"),
        BYTES("\\q\\z\\400"),
        BYTES("\\N{DASH}\\u1234"),
        BYTES("\\\xc3\xa9")};
    static const char *const policies[] = {
        NULL, "strict", "replace", "ignore", "nonsense"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        for (int j = 0; j < 5; j++) {
            char label[40];
            snprintf(
                label, sizeof label, "%d, %s", (int)i, name_of(policies[j]));
            show_result(
                label, PyBytes_DecodeEscape(
                           texts[i].data, texts[i].size, policies[j], 0, NULL));
            const char *suspect = NULL;
            PyObject *made = _PyBytes_DecodeEscape(
                texts[i].data, texts[i].size, policies[j], &suspect);
            if (made != NULL) {
                show(
                    "suspect: %d",
                    suspect == NULL ? -1 : (int)(suspect - texts[i].data));
            }
            show_result(label, made);
        }
    }
}

TEST(escapes_that_warn, "PyBytes_DecodeEscape") {
    add_filter("error", DeprecationWarning);
    SHOW_RESULT(PyBytes_DecodeEscape("\\q", 2, NULL, 0, NULL));
    SHOW_RESULT(PyBytes_DecodeEscape("a\\400b", 6, NULL, 0, NULL));
    SHOW_RESULT(PyBytes_DecodeEscape("\\777\\q", 6, NULL, 0, NULL));
    SHOW_RESULT(PyBytes_DecodeEscape("\\x4", 3, "replace", 0, NULL));
    reset_filters();
}

TEST(interned_for_ever, "PyUnicode_InternImmortal") {
    PyObject *text = PyUnicode_FromString("interned, or not");
    PyUnicode_InternImmortal(&text);
    SHOW(PyUnicode_CHECK_INTERNED(text));
    PyObject *other = PyUnicode_InternFromString("interned, or not");
    CHECK(other == text);
    RELEASE(text, other);
}

static PyObject *count_arguments(size_t nargsf) {
    return PyLong_FromSsize_t((PyVectorcall_NARGS)(nargsf));
}

TEST(functions_of_the_stable_abi, "PyVectorcall_NARGS PyUnicode_GetSize") {
    SHOW_RESULT(count_arguments(0));
    SHOW_RESULT(count_arguments(7));
    SHOW_RESULT(count_arguments(7 | PY_VECTORCALL_ARGUMENTS_OFFSET));
    SHOW_RESULT(count_arguments(PY_VECTORCALL_ARGUMENTS_OFFSET));
    PyObject *text = PyUnicode_FromString("text");
    SHOW_STATUS(PyUnicode_GetSize(text));
    SHOW_STATUS(PyUnicode_GetSize(NULL));
    Py_DECREF(text);
}

TEST_MAIN(
    NULL, &the_fields_of_a_writer, &one_text_becomes_the_result,
    &nothing_and_one_character, &random_writing, &too_much_is_no_memory,
    &values_in_a_format, &ints_in_a_base, &bytes_piece_by_piece,
    &bytes_without_content, &escapes_of_bytes, &escapes_that_warn,
    &interned_for_ever, &functions_of_the_stable_abi)
