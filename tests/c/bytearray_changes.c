/* What changes a bytearray: methods, square brackets, operators; with others
 * having a view of it, and without. */
#include "harness.h"

#include <string.h>

static PyObject *bytearray(const char *text) {
    return PyByteArray_FromStringAndSize(text, (Py_ssize_t)strlen(text));
}

#define OWN bytearray
#define OTHER PyUnicode_FromString
#include "method_calls.h"

typedef struct {
    const char *receiver;
    const char *method;
    const char *arguments;
} Row;

static const Row rows[] = {
    {"abc", "append", "i:65"},
    {"", "append", "i:65"},
    {"abc", "append", "i:256"},
    {"abc", "append", "i:-1"},
    {"abc", "append", "i:99999999999999999999999"},
    {"abc", "append", "s:a"},
    {"abc", "append", ""},
    {"abc", "extend", "b:def"},
    {"abc", "extend", "y:"},
    {"abc", "extend", "s:def"},
    {"abc", "extend", "l:1,2,3"},
    {"abc", "extend", "l:1,256"},
    {"abc", "extend", "i:5"},
    {"abc", "insert", "i:0|i:65"},
    {"abc", "insert", "i:-1|i:65"},
    {"abc", "insert", "i:100|i:65"},
    {"abc", "insert", "i:-100|i:65"},
    {"abc", "insert", "i:0|i:256"},
    {"abc", "insert", "n|i:1"},
    {"abc", "insert", "i:0"},
    {"abc", "pop", ""},
    {"abc", "pop", "i:0"},
    {"abc", "pop", "i:-2"},
    {"abc", "pop", "i:3"},
    {"abc", "pop", "i:-4"},
    {"", "pop", ""},
    {"abc", "pop", "n"},
    {"abcb", "remove", "i:98"},
    {"abc", "remove", "i:100"},
    {"abc", "remove", "i:256"},
    {"abc", "remove", "b:a"},
    {"abc", "clear", ""},
    {"", "clear", ""},
    {"abc", "reverse", ""},
    {"abcd", "reverse", ""},
    {"", "reverse", ""},
    {"abc", "copy", ""},
    {"abc", "__setitem__", "i:0|i:65"},
    {"abc", "__setitem__", "i:-1|i:65"},
    {"abc", "__setitem__", "i:3|i:65"},
    {"abc", "__setitem__", "i:3|i:256"},
    {"abc", "__setitem__", "i:0|i:256"},
    {"abc", "__setitem__", "i:0|n"},
    {"abc", "__setitem__", "n|i:1"},
    {"abc", "__setitem__", "i:99999999999999999999|i:1"},
    {"abc", "__delitem__", "i:0"},
    {"abc", "__delitem__", "i:-1"},
    {"abc", "__delitem__", "i:3"},
    {"abc", "__delitem__", "s:x"},
    {"abc", "__getitem__", "i:1"},
    {"abc", "__getitem__", "i:-4"},
    {"abc", "__getitem__", "n"},
    {"abcdef", "__getitem__", "c:1,4,-"},
    {"abcdef", "__getitem__", "c:5,2,-"},
    {"abcdef", "__getitem__", "c:-,-,-2"},
    {"abcdef", "__getitem__", "c:-,-,0"},
    {"abcdef", "__setitem__", "c:1,4,-|b:xyz"},
    {"abcdef", "__setitem__", "c:1,4,-|b:x"},
    {"abcdef", "__setitem__", "c:1,4,-|y:vwxyz"},
    {"abcdef", "__setitem__", "c:0,4,-|b:x"},
    {"abcdef", "__setitem__", "c:5,2,-|b:xyz"},
    {"abcdef", "__setitem__", "c:-,-,-|b:"},
    {"abcdef", "__setitem__", "c:2,2,-|l:1,2"},
    {"abcdef", "__setitem__", "c:2,2,-|l:1,256"},
    {"abcdef", "__setitem__", "c:2,2,-|i:3"},
    {"abcdef", "__setitem__", "c:2,2,-|s:x"},
    {"abcdef", "__setitem__", "c:2,2,-|n"},
    {"abcdef", "__setitem__", "c:-,-,2|b:xyz"},
    {"abcdef", "__setitem__", "c:-,-,-2|b:xyz"},
    {"abcdef", "__setitem__", "c:-,-,2|b:xy"},
    {"abcdef", "__setitem__", "c:-,-,2|b:"},
    {"abcdef", "__setitem__", "c:4,1,-1|y:xyz"},
    {"abcdef", "__delitem__", "c:1,3,-"},
    {"abcdef", "__delitem__", "c:0,5,-"},
    {"abcdef", "__delitem__", "c:-,-,-"},
    {"abcdef", "__delitem__", "c:-,-,2"},
    {"abcdef", "__delitem__", "c:-,-,-3"},
    {"abcdef", "__delitem__", "c:1,100,4"},
    {"abcdef", "__delitem__", "c:3,3,2"},
    {"abc", "__iadd__", "b:def"},
    {"abc", "__iadd__", "y:"},
    {"abc", "__iadd__", "s:x"},
    {"abc", "__iadd__", "l:1"},
    {"abc", "__imul__", "i:3"},
    {"a", "__imul__", "i:5"},
    {"abc", "__imul__", "i:0"},
    {"abc", "__imul__", "i:1"},
    {"abc", "__imul__", "n"},
    {"abc", "__add__", "y:def"},
    {"abc", "__add__", "i:1"},
    {"abc", "__mul__", "i:2"},
    {"abc", "__rmul__", "i:-2"},
    {"abc", "__contains__", "i:98"},
    {"abc", "__contains__", "b:bc"},
    {"abc", "__contains__", "i:256"},
    {"abc", "__contains__", "s:b"},
    {"%d-%s", "__mod__", "i:1"},
    {"<%c>", "__mod__", "b:a"},
    {"<%s>", "__mod__", "b:abc"},
    {"abc", "__eq__", "y:abc"},
    {"abc", "__eq__", "s:abc"},
    {"abc", "__lt__", "b:abd"},
    {"abc", "__ge__", "y:ab"},
    {"abc", "__init__", "b:xyz"},
    {"abc", "__init__", "b:uvwxyz"},
    {"abc", "__init__", "i:2"},
    {"abc", "__init__", "i:-2"},
    {"abc", "__init__", "l:1,2"},
    {"abc", "__init__", "s:\xc3\xa9|s:latin-1"},
    {"abc", "__init__", "s:x"},
    {"abc", "__init__", "b:x|s:ascii"},
    {"abc", "__init__", "n"},
    {"abc", "__reduce__", ""},
    {"", "__reduce__", ""},
    {"abc", "__reduce_ex__", "i:2"},
    {"abc", "__reduce_ex__", "i:3"},
    {"abc", "__reduce_ex__", "i:4|i:5"},
    {"abc", "__reduce_ex__", "n"},
    {"abc", "__alloc__", ""},
    {"abc", "__sizeof__", ""},
    {"a'b", "__repr__", ""},
    {"a'b\"", "__str__", ""},
    {"a\t\n\xff\\", "__repr__", ""},
    {"abc", "__hash__", ""},
};

static void run_row(const Row *row, bool exported) {
    PyObject *self = bytearray(row->receiver);
    Py_buffer view;
    if (exported) {
        PyObject_GetBuffer(self, &view, PyBUF_WRITABLE);
    }
    call(self, row->method, row->arguments);
    show_repr("  then", self);
    if (exported) {
        SHOW(view.len);
        PyBuffer_Release(&view);
        SHOW(((PyByteArrayObject *)self)->ob_exports);
    }
    CHECK(PyByteArray_AS_STRING(self)[PyByteArray_GET_SIZE(self)] == '\0');
    Py_DECREF(self);
}

TEST(changes, "") {
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        run_row(&rows[i], false);
    }
}

TEST(changes_under_a_view, "") {
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        run_row(&rows[i], true);
    }
}

static Py_ssize_t room(PyObject *self) {
    return ((PyByteArrayObject *)self)->ob_alloc;
}

/* How much memory it takes, and what stands at the start moves nothing. */
TEST(room_for_bytes, "") {
    PyObject *self = bytearray("");
    SHOW(room(self));
    SHOW_TRUTH(((PyByteArrayObject *)self)->ob_bytes == NULL);
    for (Py_ssize_t size = 1; size < 60; size++) {
        PyByteArray_Resize(self, size);
        memset(PyByteArray_AS_STRING(self), 'a', (size_t)size);
        show("%zd: %zd", size, room(self));
    }
    for (Py_ssize_t size = 58; size > 0; size -= 5) {
        SHOW(PySequence_DelSlice(self, 0, 5));
        PyByteArrayObject *array = (PyByteArrayObject *)self;
        show(
            "%zd: %zd, at %zd", Py_SIZE(self), room(self),
            (Py_ssize_t)(array->ob_start - array->ob_bytes));
    }
    Py_DECREF(self);
}

TEST_MAIN(NULL, &changes, &changes_under_a_view, &room_for_bytes)
