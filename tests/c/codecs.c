/* Does the registry of codecs find, call and refuse what CPython's does? */
#include "encodings.h"

static PyObject *searched(PyObject *name) {
    show_repr("searched", name);
    return name;
}

/* An encoder or decoder that shows its arguments and answers with text and a
 * number; self names what it answers with. */
static PyObject *convert(
    PyObject *self, PyObject *const *args, Py_ssize_t count) {
    for (Py_ssize_t i = 0; i < count; i++) {
        if (PyMemoryView_Check(args[i])) {
            PyObject *bytes = PyBytes_FromObject(args[i]);
            show_repr("a view of", bytes);
            Py_DECREF(bytes);
        } else {
            show_repr("argument", args[i]);
        }
    }
    const char *kind = PyUnicode_AsUTF8(self);
    PyObject *number = PyLong_FromLong(1);
    PyObject *result = strcmp(kind, "bytes") == 0
                           ? PyBytes_FromString("made")
                           : PyUnicode_FromString("made");
    PyObject *pair = NULL;
    if (strcmp(kind, "fails") == 0) {
        PyErr_SetString(PyExc_KeyError, "inside");
    } else if (strcmp(kind, "number") == 0) {
        pair = Py_NewRef(number);
    } else {
        pair = PyTuple_Pack(2, result, number);
    }
    RELEASE(number, result);
    return pair;
}

static PyMethodDef convert_method = {
    "convert", (PyCFunction)(void (*)(void))convert, METH_FASTCALL, NULL};

static PyObject *function_of(const char *kind) {
    PyObject *self = PyUnicode_FromString(kind);
    PyObject *function = PyCFunction_New(&convert_method, self);
    Py_DECREF(self);
    return function;
}

static PyObject *search(PyObject *self, PyObject *name) {
    (void)self;
    const char *text = PyUnicode_AsUTF8(searched(name));
    if (strcmp(text, "raises") == 0) {
        PyErr_SetString(PyExc_ZeroDivisionError, "oops");
        return NULL;
    }
    if (strcmp(text, "number") == 0) {
        return PyLong_FromLong(5);
    }
    if (strcmp(text, "three") == 0) {
        return PyTuple_Pack(3, Py_None, Py_None, Py_None);
    }
    if (strncmp(text, "my_", 3) != 0) {
        return Py_NewRef(Py_None);
    }
    const char *kind = text + 3;
    PyObject *encoder = function_of(strcmp(kind, "good") == 0 ? "bytes" : kind);
    PyObject *decoder = function_of(strcmp(kind, "good") == 0 ? "text" : kind);
    PyObject *codec = PyTuple_Pack(4, encoder, decoder, encoder, Py_None);
    RELEASE(encoder, decoder);
    return codec;
}

static PyMethodDef search_method = {"search", search, METH_O, NULL};
static PyObject *search_function;

TEST(search_functions, "") {
    search_function = PyCFunction_New(&search_method, NULL);
    SHOW_STATUS(PyCodec_Register(search_function));
    SHOW_STATUS(PyCodec_Register(Py_None));
    static const char *const names[] = {
        "MY-Good", "my good",  "My.Good",   "my__good", "MY\xc3\xa9good",
        "my-",     "raises",   "number",    "three",    "none",
        "",        "--x9.y__", "MY_NUMBER", "utf-8",    "ASCII",
        "latin1",  "UTF 16",   "utf_32_le", "u8",       "utf-7"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        show("%s: %d", names[i], PyCodec_KnownEncoding(names[i]));
        PyObject *encoder = PyCodec_Encoder(names[i]);
        SHOW_TRUTH(encoder != NULL);
        if (encoder == NULL) {
            show_error("encoder");
        }
        PyObject *decoder = PyCodec_Decoder(names[i]);
        SHOW_TRUTH(decoder != NULL);
        if (decoder == NULL) {
            show_error("decoder");
        }
        RELEASE(encoder, decoder);
    }
    SHOW_RESULT(PyCodec_Encoder(NULL));
}

/* The error, and the notes on it. */
static void show_noted(const char *label, PyObject *result) {
    if (result != NULL) {
        show_result(label, result);
        return;
    }
    PyObject *error = PyErr_GetRaisedException();
    show_result(label, PyObject_Repr(error));
    show_result("notes", PyObject_GetAttrString(error, "__notes__"));
    Py_DECREF(error);
}

TEST(codecs_at_work, "") {
    static const char *const names[] = {"my_good",  "my_bytes",  "my_text",
                                        "my_fails", "my_number", "none"};
    PyObject *text = PyUnicode_FromString("abc");
    PyObject *bytes = PyBytes_FromString("abc");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        for (int k = 0; k < 2; k++) {
            const char *errors = k == 0 ? NULL : "ignore";
            const char *name = names[i];
            show_noted(name, PyCodec_Encode(text, name, errors));
            show_noted(name, PyCodec_Decode(bytes, name, errors));
            show_noted(name, PyUnicode_AsEncodedString(text, name, errors));
            show_noted(name, PyUnicode_FromEncodedObject(bytes, name, errors));
            show_noted(name, PyUnicode_Decode("xy", 2, name, errors));
            show_noted(name, _PyCodec_EncodeText(text, name, errors));
            show_noted(name, _PyCodec_DecodeText(bytes, name, errors));
            show_noted(name, PyCodec_StreamReader(name, text, errors));
            show_noted(name, PyCodec_StreamWriter(name, text, errors));
            show_noted(name, PyCodec_IncrementalEncoder(name, errors));
            show_noted(name, PyCodec_IncrementalDecoder(name, errors));
        }
    }
    RELEASE(text, bytes);
}

TEST(codecs_that_are_there, "") {
    static const char *const names[] = {
        "utf-8",  "ascii",     "latin-1",   "utf-16", "utf-16-le", "utf-16-be",
        "utf-32", "utf-32-le", "utf_32_be", "utf-7",  "u8",        "l1"};
    PyObject *text = PyUnicode_FromString("h\xc3\xa9");
    PyObject *lone = PyUnicode_DecodeUTF8("a\xff", 2, "surrogateescape");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *name = names[i];
        PyObject *encoded = PyCodec_Encode(text, name, NULL);
        if (encoded != NULL) {
            show_noted(name, PyCodec_Decode(encoded, name, NULL));
        }
        show_noted(name, encoded);
        show_noted(name, PyUnicode_AsEncodedString(lone, name, NULL));
        show_noted(name, PyUnicode_Decode("\xff\xff\xff", 3, name, NULL));
        PyObject *encoder = PyCodec_Encoder(name);
        show_noted(name, PyObject_CallOneArg(encoder, text));
        show_noted(
            name, PyObject_CallFunctionObjArgs(encoder, text, Py_None, NULL));
        show_noted(name, PyObject_CallOneArg(encoder, Py_None));
        show_noted(name, PyObject_CallNoArgs(encoder));
        show_noted(
            name, PyObject_CallFunctionObjArgs(encoder, text, Py_True, NULL));
        Py_DECREF(encoder);
    }
    RELEASE(text, lone);
}

TEST(str_through_codecs, "") {
    PyObject *text = PyUnicode_FromString("abc");
    static const char *const names[] = {"my_good", "my_text", NULL, "none"};
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *name = names[i];
        show_noted(name_of(name), PyUnicode_AsEncodedObject(text, name, NULL));
        show_noted(name_of(name), PyUnicode_AsEncodedUnicode(text, name, NULL));
        if (name != NULL) {
            show_noted(name, PyUnicode_AsDecodedObject(text, name, NULL));
            show_noted(name, PyUnicode_AsDecodedUnicode(text, name, NULL));
        }
    }
    SHOW_RESULT(PyUnicode_AsEncodedObject(Py_None, NULL, NULL));
    SHOW_RESULT(PyUnicode_AsDecodedUnicode(Py_None, NULL, NULL));
    Py_DECREF(text);
}

TEST(search_functions_go, "") {
    SHOW(PyCodec_KnownEncoding("my_good"));
    SHOW_STATUS(PyCodec_Unregister(search_function));
    SHOW(PyCodec_KnownEncoding("my_good"));
    SHOW_STATUS(PyCodec_Unregister(search_function));
    SHOW_STATUS(PyCodec_Unregister(Py_None));
    Py_CLEAR(search_function);
}

TEST_MAIN(
    NULL, &search_functions, &codecs_at_work, &codecs_that_are_there,
    &str_through_codecs, &search_functions_go)
