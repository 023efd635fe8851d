/* The handlers of errors in encodings: those that are there, those that a
 * program registers, and the exceptions they get. */
#include "encodings.h"
#include "values.h"

static const char *const standard[] = {
    "strict",           "ignore",          "replace",      "xmlcharrefreplace",
    "backslashreplace", "surrogateescape", "surrogatepass"};
enum { STANDARD = sizeof standard / sizeof standard[0] };

static PyObject *encode_error(
    const Py_UCS4 *text, Py_ssize_t start, Py_ssize_t end) {
    PyObject *object = text_of(text);
    PyObject *error = PyObject_CallFunction(
        PyExc_UnicodeEncodeError, "sOnns", "code", object, start, end, "why");
    Py_DECREF(object);
    return error;
}

static PyObject *decode_error(
    const char *data, Py_ssize_t size, Py_ssize_t start, Py_ssize_t end) {
    return PyUnicodeDecodeError_Create("code", data, size, start, end, "why");
}

static PyObject *translate_error(
    const Py_UCS4 *text, Py_ssize_t start, Py_ssize_t end) {
    PyObject *object = text_of(text);
    PyObject *error = PyObject_CallFunction(
        PyExc_UnicodeTranslateError, "Onns", object, start, end, "why");
    Py_DECREF(object);
    return error;
}

/* A text cannot always be printed. */
static void show_answer(const char *label, PyObject *answer) {
    if (answer == NULL || !PyTuple_Check(answer)) {
        show_result(label, answer);
        return;
    }
    PyObject *first = PyTuple_GetItem(answer, 0);
    if (PyUnicode_Check(first)) {
        show_text(label, Py_NewRef(first));
    } else {
        show_repr(label, first);
    }
    show_repr("at", PyTuple_GetItem(answer, 1));
    Py_DECREF(answer);
}

static void handle(const char *label, PyObject *error) {
    for (int i = 0; i < STANDARD; i++) {
        PyObject *handler = PyCodec_LookupError(standard[i]);
        show("%s, %s", label, standard[i]);
        show_answer("answer", PyObject_CallOneArg(handler, error));
        Py_DECREF(handler);
    }
    show_answer("strict", PyCodec_StrictErrors(error));
    show_answer("ignore", PyCodec_IgnoreErrors(error));
    show_answer("replace", PyCodec_ReplaceErrors(error));
    show_answer("xml", PyCodec_XMLCharRefReplaceErrors(error));
    show_answer("backslash", PyCodec_BackslashReplaceErrors(error));
    Py_DECREF(error);
}

/* Parts that are empty, end before they begin or lie behind the end. */
TEST(parts_without_characters, "") {
    static const Py_UCS4 text[] = {'a', 'b', 'c', 0};
    static const Py_ssize_t parts[][2] = {{2, 1}, {3, 0}, {2, 2}, {0, 0},
                                          {1, 1}, {5, 1}, {9, 2}, {-1, -3}};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        Py_ssize_t start = parts[i][0];
        Py_ssize_t end = parts[i][1];
        show("from %d to %d", (int)start, (int)end);
        handle("encode", encode_error(text, start, end));
        handle("decode", decode_error("abc", 3, start, end));
        handle("translate", translate_error(text, start, end));
        PyObject *handler = PyCodec_LookupError("surrogatepass");
        PyObject *error = PyObject_CallFunction(
            PyExc_UnicodeEncodeError, "ssnns", "utf-8", "abc", start, end,
            "why");
        show_answer("in UTF-8", PyObject_CallOneArg(handler, error));
        RELEASE(handler, error);
    }
}

TEST(the_standard_handlers, "PyCodec_LookupError") {
    static const Py_UCS4 text[] = {'a',    0xe9,   0x20ac, 0x1f600,
                                   0xdc80, 0xd800, 0};
    handle("encode", encode_error(text, 1, 3));
    handle("encode", encode_error(text, 0, 6));
    handle("encode", encode_error(text, 4, 5));
    handle("encode", encode_error(text, 5, 5));
    handle("encode", encode_error(text, -3, 100));
    handle("decode", decode_error("a\xff\xed\xa0\x80z", 6, 1, 3));
    handle("decode", decode_error("a\xff\xed\xa0\x80z", 6, 2, 5));
    handle("decode", decode_error("abc", 3, -1, 9));
    handle("translate", translate_error(text, 1, 4));
    handle("translate", translate_error(text, 4, 6));
    handle("other", PyObject_CallNoArgs(PyExc_ValueError));
    handle("none", Py_NewRef(Py_None));
    SHOW_RESULT(PyCodec_LookupError("nonsense"));
    PyObject *strict = PyCodec_LookupError(NULL);
    PyObject *same = PyCodec_LookupError("strict");
    SHOW_TRUTH(strict == same);
    RELEASE(strict, same);
}

static PyObject *answer_with;
static int questions;

static PyObject *answer(PyObject *self, PyObject *error) {
    (void)self;
    show("asked with a %s", Py_TYPE(error)->tp_name);
    questions++;
    if (answer_with == NULL || questions == 4) {
        PyErr_SetString(PyExc_KeyError, "from the handler");
        return NULL;
    }
    return Py_NewRef(answer_with);
}

static PyMethodDef answering = {"answering", answer, METH_O, NULL};

TEST(a_handler_of_the_program, "PyCodec_RegisterError") {
    PyObject *handler = PyCFunction_New(&answering, NULL);
    SHOW_STATUS(PyCodec_RegisterError("mine", handler));
    SHOW_STATUS(PyCodec_RegisterError("none", Py_None));
    PyObject *found = PyCodec_LookupError("mine");
    SHOW_TRUTH(found == handler);
    Py_XDECREF(found);
    static const char *const answers[] = {
        NULL,
        "('x', 1)",
        "('', 2)",
        "('x', -1)",
        "('x', -2)",
        "('x', 9)",
        "('x', -9)",
        "(b'y', 1)",
        "('x',)",
        "5",
        "('x', 'y')",
        "(5, 1)",
        "('x', 2)",
        "('\xe2\x82\xac', 2)",
        "('x', 99999999999999999999)"};
    static const char *const encodings[] = {
        "ascii", "latin-1", "utf-8", "utf-16-le", "utf-32-be"};
    static const Py_UCS4 characters[] = {'a', 0xdc80, 'b', 0};
    PyObject *text = text_of(characters);
    for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
        answer_with = answers[i] == NULL ? NULL : value_of(answers[i]);
        for (size_t k = 0; k < sizeof encodings / sizeof encodings[0]; k++) {
            show("%s, %s", name_of(answers[i]), encodings[k]);
            questions = 0;
            show_result(
                "encoded",
                PyUnicode_AsEncodedString(text, encodings[k], "mine"));
        }
        questions = 0;
        show_text("utf-8", PyUnicode_DecodeUTF8("\xff\xc3", 2, "mine"));
        questions = 0;
        show_text("ascii", PyUnicode_DecodeASCII("\xff\xe9", 2, "mine"));
        Py_CLEAR(answer_with);
    }
    RELEASE(handler, text);
}

#define SHOW_PLACE(function, error)                                            \
    do {                                                                       \
        Py_ssize_t place = -77;                                                \
        SHOW_STATUS(function(error, &place));                                  \
        SHOW(place);                                                           \
    } while (0)

TEST(what_an_encoding_error_holds, "PyUnicodeEncodeError_GetStart") {
    static const Py_UCS4 text[] = {'a', 0xe9, 'b', 0};
    static const Py_ssize_t places[] = {-5, 0, 1, 2, 3, 9};
    PyObject *error = encode_error(text, 1, 2);
    SHOW_RESULT(PyUnicodeEncodeError_GetEncoding(error));
    SHOW_RESULT(PyUnicodeEncodeError_GetObject(error));
    SHOW_RESULT(PyUnicodeEncodeError_GetReason(error));
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        SHOW_STATUS(PyUnicodeEncodeError_SetStart(error, places[i]));
        SHOW_STATUS(PyUnicodeEncodeError_SetEnd(error, places[i]));
        SHOW_PLACE(PyUnicodeEncodeError_GetStart, error);
        SHOW_PLACE(PyUnicodeEncodeError_GetEnd, error);
        show_result("text", PyObject_Str(error));
    }
    SHOW_STATUS(PyUnicodeEncodeError_SetReason(error, "another"));
    SHOW_RESULT(PyUnicodeEncodeError_GetReason(error));
    Py_DECREF(error);
}

TEST(what_a_decoding_error_holds, "PyUnicodeDecodeError_GetStart") {
    static const Py_ssize_t places[] = {-5, 0, 1, 2, 3, 9};
    PyObject *error = decode_error("a\xff", 2, 1, 2);
    SHOW_RESULT(PyUnicodeDecodeError_GetEncoding(error));
    SHOW_RESULT(PyUnicodeDecodeError_GetObject(error));
    SHOW_RESULT(PyUnicodeDecodeError_GetReason(error));
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        SHOW_STATUS(PyUnicodeDecodeError_SetStart(error, places[i]));
        SHOW_STATUS(PyUnicodeDecodeError_SetEnd(error, places[i]));
        SHOW_PLACE(PyUnicodeDecodeError_GetStart, error);
        SHOW_PLACE(PyUnicodeDecodeError_GetEnd, error);
        show_result("text", PyObject_Str(error));
    }
    SHOW_STATUS(PyUnicodeDecodeError_SetReason(error, "another"));
    SHOW_RESULT(PyUnicodeDecodeError_GetReason(error));
    Py_DECREF(error);
}

TEST(what_a_translation_error_holds, "PyUnicodeTranslateError_GetStart") {
    static const Py_UCS4 text[] = {'a', 0xe9, 'b', 0};
    static const Py_ssize_t places[] = {-5, 0, 1, 2, 3, 9};
    PyObject *error = translate_error(text, 1, 2);
    SHOW_RESULT(PyUnicodeTranslateError_GetObject(error));
    SHOW_RESULT(PyUnicodeTranslateError_GetReason(error));
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        SHOW_STATUS(PyUnicodeTranslateError_SetStart(error, places[i]));
        SHOW_STATUS(PyUnicodeTranslateError_SetEnd(error, places[i]));
        SHOW_PLACE(PyUnicodeTranslateError_GetStart, error);
        SHOW_PLACE(PyUnicodeTranslateError_GetEnd, error);
        show_result("text", PyObject_Str(error));
    }
    SHOW_STATUS(PyUnicodeTranslateError_SetReason(error, "another"));
    SHOW_RESULT(PyUnicodeTranslateError_GetReason(error));
    Py_DECREF(error);
}

TEST(errors_that_hold_nothing, "PyUnicodeEncodeError_GetObject") {
    PyObject *type = PyExc_UnicodeEncodeError;
    PyObject *args = PyTuple_New(0);
    PyObject *error =
        ((PyTypeObject *)type)->tp_new((PyTypeObject *)type, args, NULL);
    SHOW_RESULT(PyUnicodeEncodeError_GetEncoding(error));
    SHOW_RESULT(PyUnicodeEncodeError_GetObject(error));
    SHOW_RESULT(PyUnicodeEncodeError_GetReason(error));
    SHOW_PLACE(PyUnicodeEncodeError_GetStart, error);
    SHOW_PLACE(PyUnicodeEncodeError_GetEnd, error);
    SHOW_STATUS(PyUnicodeEncodeError_SetStart(error, 3));
    RELEASE(args, error);
}

static void show_raised(const char *label, PyObject *result) {
    PyObject *error = PyErr_GetRaisedException();
    CHECK(result == NULL && error != NULL);
    PyObject *args = PyException_GetArgs(error);
    show_repr(label, args);
    PyErr_SetRaisedException(error);
    show_error("raised");
    Py_DECREF(args);
}

/* "x" for the first part, what ASCII cannot hold for those behind it. */
static PyObject *answer_worse(PyObject *self, PyObject *error) {
    Py_ssize_t start = 0;
    Py_ssize_t end = 0;
    (void)self;
    CHECK(PyUnicodeEncodeError_GetStart(error, &start) == 0);
    CHECK(PyUnicodeEncodeError_GetEnd(error, &end) == 0);
    return Py_BuildValue("(Cn)", start == 0 ? 'x' : 0xe9, end);
}

static PyMethodDef worse = {"worse", answer_worse, METH_O, NULL};

/* The first part is handled, a later one is not. */
TEST(one_exception_goes_through_a_conversion, "PyException_GetArgs") {
    static const char *const encodings[] = {"utf-32-be", "utf-32-le", "utf-16"};
    static const Py_UCS4 two[] = {0xdc80, 'a', 0x20ac, 0};
    for (size_t i = 0; i < sizeof encodings / sizeof encodings[0]; i++) {
        show_raised(
            encodings[i],
            PyUnicode_Decode(
                "\xd8\xd8\xdc 5", 5, encodings[i], "surrogateescape"));
    }
    show_raised(
        "utf-8",
        PyUnicode_DecodeUTF8("\xed\xb2\x80\xe2\x82", 5, "surrogatepass"));
    show_raised(
        "escapes",
        PyUnicode_DecodeUnicodeEscape("\\x\\U00ffffff", 12, "surrogateescape"));
    PyObject *text = text_of(two);
    PyObject *map = Py_BuildValue("{ii}", 'a', 'b');
    show_raised("map", _PyUnicode_EncodeCharmap(text, map, "surrogateescape"));
    PyObject *handler = PyCFunction_New(&worse, NULL);
    CHECK(PyCodec_RegisterError("worse", handler) == 0);
    show_raised("worse", PyUnicode_AsEncodedString(text, "ascii", "worse"));
    RELEASE(text, map, handler);
}

TEST_MAIN(
    NULL, &the_standard_handlers, &parts_without_characters,
    &a_handler_of_the_program, &what_an_encoding_error_holds,
    &what_a_decoding_error_holds, &what_a_translation_error_holds,
    &errors_that_hold_nothing, &one_exception_goes_through_a_conversion)
