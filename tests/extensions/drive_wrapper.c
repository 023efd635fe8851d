/* The extension module wrapper at work: what it answers is compared with what
 * the wrapped object answers. */
#include "loading.h"

#include <string.h>

static PyObject *module;
static PyObject *wrapper_type;

static void enter(void) {
    enter_extension("wrapper");
}

static void ready(void) {
    module = PyImport_ImportModule("wrapper");
    wrapper_type = PyObject_GetAttrString(module, "Wrapper");
}

static PyObject *wrap(PyObject *object) {
    return PyObject_CallOneArg(wrapper_type, object);
}

TEST(construction, "") {
    call_with("Wrapper", wrapper_type, "(1,)", NULL);
    call_with("Wrapper", wrapper_type, "()", "{'wrapped': [1]}");
    call_with("Wrapper", wrapper_type, "()", NULL);
    call_with("Wrapper", wrapper_type, "(1, 2)", NULL);
    call_with("Wrapper", wrapper_type, "()", "{'other': 1}");
    PyObject *args = PyTuple_New(0);
    newfunc make = ((PyTypeObject *)wrapper_type)->tp_new;
    PyObject *bare = make((PyTypeObject *)wrapper_type, args, NULL);
    show_repr("bare", bare);
    SHOW(PyObject_Size(bare));
    show_error("size");
    SHOW_RESULT(PyNumber_Add(bare, args));
    SHOW_RESULT(PyObject_GetAttrString(bare, "anything"));
    RELEASE(args, bare);
}

typedef PyObject *(*binary)(PyObject *, PyObject *);
typedef PyObject *(*unary)(PyObject *);

#define NAMED(function)                                                        \
    { #function, function }

static const struct {
    const char *name;
    binary call;
} binaries[] = {
    NAMED(PyNumber_Add),
    NAMED(PyNumber_Subtract),
    NAMED(PyNumber_Multiply),
    NAMED(PyNumber_Remainder),
    NAMED(PyNumber_Divmod),
    NAMED(PyNumber_Lshift),
    NAMED(PyNumber_Rshift),
    NAMED(PyNumber_And),
    NAMED(PyNumber_Xor),
    NAMED(PyNumber_Or),
    NAMED(PyNumber_FloorDivide),
    NAMED(PyNumber_TrueDivide),
    NAMED(PyNumber_MatrixMultiply),
    NAMED(PyObject_GetItem),
    NAMED(PyNumber_InPlaceAdd),
    NAMED(PyNumber_InPlaceMultiply),
    NAMED(PyNumber_InPlaceOr)};

static const struct {
    const char *name;
    unary call;
} unaries[] = {NAMED(PyNumber_Negative), NAMED(PyNumber_Positive),
               NAMED(PyNumber_Absolute), NAMED(PyNumber_Invert),
               NAMED(PyNumber_Long),     NAMED(PyNumber_Float),
               NAMED(PyNumber_Index),    NAMED(PyObject_Str),
               NAMED(PySequence_List)};

static const char *const values[] = {"6",    "-2.5",     "'text'", "[1, 2]",
                                     "(3,)", "{'a': 1}", "True",   "None"};

/* The text of a result or of the error that came instead. */
static PyObject *text_of(PyObject *result) {
    PyObject *text;
    if (result == NULL) {
        PyObject *raised = PyErr_GetRaisedException();
        text = PyObject_Repr(raised);
        Py_DECREF(raised);
    } else {
        text = PyObject_Repr(result);
        Py_DECREF(result);
    }
    return text;
}

/* Takes both texts over. */
static void compare(const char *name, PyObject *expected, PyObject *found) {
    if (PyUnicode_Compare(expected, found) != 0) {
        show_repr(name, expected);
        show_repr("  forwarded", found);
    }
    RELEASE(expected, found);
}

enum { VALUE_COUNT = sizeof values / sizeof values[0] };

/* A wrapper counts as a mapping, so text takes it for one when it formats. */
static int is_formatting(int left, binary call) {
    return call == PyNumber_Remainder && strcmp(values[left], "'text'") == 0;
}

TEST(binary_operations, "") {
    for (int i = 0; i < VALUE_COUNT * VALUE_COUNT; i++) {
        for (size_t k = 0; k < sizeof binaries / sizeof binaries[0]; k++) {
            PyObject *left = value_of(values[i / VALUE_COUNT]);
            PyObject *right = value_of(values[i % VALUE_COUNT]);
            PyObject *same_left = value_of(values[i / VALUE_COUNT]);
            PyObject *wrapped = wrap(same_left);
            PyObject *expected = text_of(binaries[k].call(left, right));
            PyObject *result = binaries[k].call(wrapped, right);
            if (result == wrapped) {
                Py_SETREF(
                    result, PyObject_GetAttrString(result, "__wrapped__"));
            }
            compare(binaries[k].name, expected, text_of(result));
            PyObject *other = wrap(right);
            if (strstr(binaries[k].name, "InPlace") == NULL &&
                binaries[k].call != PyObject_GetItem &&
                !is_formatting(i / VALUE_COUNT, binaries[k].call)) {
                expected = text_of(binaries[k].call(left, right));
                result = text_of(binaries[k].call(left, other));
                compare(binaries[k].name, expected, result);
            }
            RELEASE(left, right, same_left, wrapped, other);
        }
    }
}

TEST(unary_operations, "") {
    for (int i = 0; i < VALUE_COUNT; i++) {
        for (size_t k = 0; k < sizeof unaries / sizeof unaries[0]; k++) {
            PyObject *value = value_of(values[i]);
            PyObject *wrapped = wrap(value);
            PyObject *expected = text_of(unaries[k].call(value));
            compare(
                unaries[k].name, expected, text_of(unaries[k].call(wrapped)));
            RELEASE(value, wrapped);
        }
    }
}

TEST(questions, "") {
    for (int i = 0; i < VALUE_COUNT; i++) {
        PyObject *value = value_of(values[i]);
        PyObject *wrapped = wrap(value);
        CHECK(PyObject_IsTrue(value) == PyObject_IsTrue(wrapped));
        Py_hash_t hash = PyObject_Hash(value);
        PyErr_Clear();
        CHECK(hash == PyObject_Hash(wrapped));
        PyErr_Clear();
        Py_ssize_t size = PyObject_Size(value);
        PyErr_Clear();
        CHECK(size == PyObject_Size(wrapped));
        PyErr_Clear();
        CHECK(PyObject_RichCompareBool(value, wrapped, Py_EQ) == 1);
        CHECK(PyObject_IsInstance(wrapped, (PyObject *)Py_TYPE(value)) == 1);
        RELEASE(value, wrapped);
    }
    PyObject *six = PyLong_FromLong(6);
    PyObject *wrapped = wrap(six);
    SHOW_RESULT(PyNumber_Power(wrapped, six, Py_None));
    SHOW_RESULT(PyNumber_Power(wrapped, wrapped, wrapped));
    SHOW_RESULT(PyObject_RichCompare(wrapped, six, Py_LT));
    SHOW_RESULT(PyObject_CallNoArgs(wrapped));
    SHOW_TRUTH(PyIter_Next(wrapped) == NULL);
    show_error("no iterator");
    RELEASE(six, wrapped);
}

TEST(items_and_calls, "") {
    PyObject *list = value_of("[1, 2, 3]");
    PyObject *wrapped = wrap(list);
    PyObject *zero = PyLong_FromLong(0);
    SHOW_STATUS(PyObject_SetItem(wrapped, zero, Py_None));
    show_repr("list", list);
    SHOW_STATUS(PyObject_DelItem(wrapped, zero));
    SHOW(PySequence_Contains(wrapped, Py_None));
    call_attribute(wrapped, "append", "(4,)", NULL);
    show_repr("list", list);
    PyObject *iterator = PyObject_GetIter(wrapped);
    PyObject *wrapped_iterator = wrap(iterator);
    SHOW_RESULT(PyIter_Next(wrapped_iterator));
    PyObject *type = wrap((PyObject *)&PyDict_Type);
    call_with("dict", type, "()", "{'a': 1}");
    SHOW_RESULT(PyObject_GetAttrString(wrapped, "_self_forwards"));
    RELEASE(list, wrapped, zero, iterator, wrapped_iterator, type);
}

TEST(attributes, "") {
    PyObject *object = PyModule_New("wrapped");
    PyObject *wrapped = wrap(object);
    SHOW_STATUS(PyObject_SetAttrString(wrapped, "x", Py_True));
    SHOW_RESULT(PyObject_GetAttrString(object, "x"));
    SHOW_STATUS(PyObject_SetAttrString(wrapped, "_self_y", Py_False));
    SHOW_RESULT(PyObject_GetAttrString(wrapped, "_self_y"));
    SHOW_RESULT(PyObject_GetAttrString(object, "_self_y"));
    SHOW_STATUS(PyObject_DelAttrString(wrapped, "x"));
    SHOW_RESULT(PyObject_GetAttrString(wrapped, "x"));
    SHOW_RESULT(PyObject_GetAttrString(wrapped, "__class__"));
    SHOW_RESULT(PyObject_GetAttrString(wrapped, "__wrapped__"));
    SHOW_STATUS(PyObject_SetAttrString(wrapped, "__wrapped__", Py_None));
    show_repr("another", wrapped);
    SHOW_STATUS(PyObject_DelAttrString(wrapped, "__wrapped__"));
    RELEASE(object, wrapped);
}

TEST(weak_references_and_cycles, "") {
    PyObject *list = PyList_New(0);
    PyObject *wrapped = wrap(list);
    PyObject *reference = PyWeakref_NewRef(wrapped, NULL);
    PyList_Append(list, wrapped);
    RELEASE(list, wrapped);
    SHOW_TRUTH(PyWeakref_GetObject(reference) != Py_None);
    SHOW_TRUTH(PyGC_Collect() > 0);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    RELEASE(reference, wrapper_type, module);
}

TEST_MAIN_PREPARED(
    enter, ready, &construction, &binary_operations, &unary_operations,
    &questions, &items_and_calls, &attributes, &weak_references_and_cycles)
