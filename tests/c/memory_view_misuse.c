/* What do memory views answer after they were given back, while others look at
 * them, and where code of others gives them back in the middle? */
#include "class_body.h"
#include "containers.h"
#include "shaped_exporters.h"

static char memory[] = "abcdefghijkl";

static PyObject *writable(void) {
    return PyMemoryView_FromMemory(memory, 12, PyBUF_WRITE);
}

static const char *const attributes[] = {
    "obj",        "nbytes",       "readonly",     "itemsize",
    "format",     "ndim",         "shape",        "strides",
    "suboffsets", "c_contiguous", "f_contiguous", "contiguous"};
static const char *const methods[] = {
    "tobytes",   "tolist",   "hex",     "toreadonly", "cast",
    "__enter__", "__exit__", "release", "__len__",    "__repr__"};

static void use_everything(PyObject *view) {
    PyObject *zero = PyLong_FromLong(0);
    PyObject *slice = PySlice_New(Py_None, Py_None, Py_None);
    for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++) {
        show_result(attributes[i], PyObject_GetAttrString(view, attributes[i]));
    }
    SHOW_RESULT(PyObject_GetItem(view, zero));
    SHOW_RESULT(PyObject_GetItem(view, slice));
    SHOW_RESULT(PyObject_GetItem(view, Py_None));
    SHOW_STATUS(PyObject_SetItem(view, zero, zero));
    SHOW_STATUS(PyObject_SetItem(view, slice, view));
    SHOW_STATUS(PyObject_DelItem(view, zero));
    SHOW_RESULT(PyMemoryView_FromObject(view));
    SHOW_RESULT(PyMemoryView_GetContiguous(view, PyBUF_READ, 'C'));
    SHOW_RESULT(CALL1((PyObject *)&PyMemoryView_Type, "_from_flags", zero));
    SHOW_RESULT(CALL2(
        (PyObject *)&PyMemoryView_Type, "_from_flags", REF(view), INT(0)));
    SHOW_RESULT(PyObject_RichCompare(view, view, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(view, Py_None, Py_NE));
    SHOW_STATUS(PySequence_Contains(view, Py_None));
    SHOW_STATUS(PyObject_Size(view));
    SHOW_STATUS(PyObject_IsTrue(view));
    SHOW_RESULT(PyBytes_FromObject(view));
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        show_result(methods[i], PyObject_CallMethod(view, methods[i], NULL));
    }
    SHOW_RESULT(PyObject_CallMethod(view, "cast", "s", "b"));
    SHOW_RESULT(PyObject_CallMethod(view, "cast", "i", 1));
    SHOW_RESULT(PyObject_CallMethod(view, "tobytes", "s", "X"));
    SHOW_RESULT(PyObject_CallMethod(view, "hex", "ss", "--", "-"));
    RELEASE(slice);
}

TEST(after_the_release, "") {
    PyObject *view = writable();
    SHOW_RESULT(CALL0(view, "release"));
    Py_hash_t hash = PyObject_Hash(view);
    show_status("hash", hash);
    use_everything(view);
    Py_DECREF(view);
}

TEST(hash_after_the_release, "") {
    PyObject *bytes = PyBytes_FromString("abc");
    PyObject *view = PyMemoryView_FromObject(bytes);
    CHECK(PyObject_Hash(view) == PyObject_Hash(bytes));
    SHOW_RESULT(CALL0(view, "release"));
    CHECK(PyObject_Hash(view) == PyObject_Hash(bytes));
    RELEASE(view, bytes);
    PyObject *array = PyByteArray_FromStringAndSize("abc", 3);
    view = PyMemoryView_FromObject(array);
    SHOW_STATUS(PyObject_Hash(view));
    PyObject *fixed = CALL0(view, "toreadonly");
    SHOW_STATUS(PyObject_Hash(fixed));
    RELEASE(view, fixed, array);
}

TEST(while_exported, "") {
    PyObject *view = writable();
    Py_buffer first;
    Py_buffer second;
    SHOW_STATUS(PyObject_GetBuffer(view, &first, PyBUF_SIMPLE));
    SHOW_RESULT(CALL0(view, "release"));
    SHOW_STATUS(PyObject_GetBuffer(view, &second, PyBUF_FULL));
    SHOW_RESULT(CALL0(view, "release"));
    SHOW_RESULT(PyObject_CallMethod(
        view, "__exit__", "OOO", Py_None, Py_None, Py_None));
    PyBuffer_Release(&first);
    SHOW_RESULT(CALL0(view, "release"));
    SHOW(PyObject_Size(view));
    PyBuffer_Release(&second);
    SHOW_RESULT(CALL0(view, "release"));
    SHOW_RESULT(CALL0(view, "release"));
    Py_DECREF(view);
    PyObject *array = PyByteArray_FromStringAndSize("abc", 3);
    view = PyMemoryView_FromObject(array);
    PyObject *again = PyMemoryView_FromObject(view);
    SHOW_STATUS(PyByteArray_Resize(array, 5));
    SHOW_RESULT(CALL0(view, "release"));
    SHOW_STATUS(PyByteArray_Resize(array, 5));
    SHOW_RESULT(CALL0(again, "release"));
    SHOW_STATUS(PyByteArray_Resize(array, 5));
    RELEASE(view, again, array);
}

/* Objects that release the memory view when they are asked for something. */
TEST(released_by_an_index, "") {
    PyObject *view = writable();
    PyObject *zero = PyLong_FromLong(0);
    for (int place = 0; place < 7; place++) {
        PyObject *target = PyMemoryView_FromObject(view);
        PyObject *index = new_meddler(target, act_release, 0);
        PyObject *pair = PyTuple_Pack(1, index);
        PyObject *slice = PySlice_New(index, Py_None, Py_None);
        PyObject *source = PyBytes_FromString("abcdefghijkl");
        show("place %d", place);
        switch (place) {
        case 0:
            SHOW_RESULT(PyObject_GetItem(target, index));
            break;
        case 1:
            SHOW_RESULT(PyObject_GetItem(target, pair));
            break;
        case 2:
            SHOW_STATUS(PyObject_SetItem(target, index, zero));
            break;
        case 3:
            SHOW_STATUS(PyObject_SetItem(target, zero, index));
            break;
        case 4:
            SHOW_STATUS(PyObject_SetItem(target, slice, source));
            break;
        case 5:
            SHOW_RESULT(PyObject_CallMethod(target, "hex", "sO", ":", index));
            break;
        default:
            SHOW_RESULT(PyObject_CallMethod(
                (PyObject *)&PyMemoryView_Type, "_from_flags", "OO", target,
                index));
            break;
        }
        show_repr("now", target);
        RELEASE(target, index, pair, slice, source);
    }
    show("%s", memory);
    RELEASE(view, zero);
}

TEST(source_released_by_an_index, "") {
    PyObject *target = writable();
    PyObject *source = writable();
    PyObject *index = new_meddler(source, act_release, 0);
    PyObject *slice = PySlice_New(index, Py_None, Py_None);
    SHOW_STATUS(PyObject_SetItem(target, slice, source));
    show_repr("source", source);
    RELEASE(target, source, index, slice);
}

static PyObject *released_by_length; /* borrowed */

static PyObject *length_that_releases(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    return act_release(released_by_length) < 0 ? NULL : PyLong_FromLong(1);
}

TEST(released_by_a_separator, "") {
    static PyMethodDef length = {
        "__len__", length_that_releases, METH_VARARGS, NULL};
    PyObject *view = writable();
    released_by_length = view;
    PyObject *type = class_with(
        "Separator", (PyObject *)&PyUnicode_Type, "__len__",
        method_of(&length));
    PyObject *separator = PyObject_CallFunction(type, "s", ":");
    SHOW_RESULT(PyObject_CallMethod(view, "hex", "Oi", separator, 4));
    show_repr("now", view);
    SHOW_RESULT(PyObject_CallMethod(view, "hex", "Oi", separator, 4));
    RELEASE(view, separator, type);
}

static struct shaped *exporter_of_memory(void) {
    static Py_ssize_t shape[1] = {12};
    static Py_ssize_t strides[1] = {1};
    Py_buffer view = {
        .buf = memory,
        .len = 12,
        .itemsize = 1,
        .readonly = 1,
        .ndim = 1,
        .format = "B",
        .shape = shape,
        .strides = strides};
    return new_shaped(&view);
}

static int act_refuse(PyObject *target) {
    (void)target;
    PyErr_SetString(PyExc_ArithmeticError, "no");
    return -1;
}

TEST(exporters_that_act, "") {
    struct shaped *exporter = exporter_of_memory();
    PyObject *view = PyMemoryView_FromObject((PyObject *)exporter);
    exporter->target = view;
    exporter->on_hash = act_refuse;
    SHOW_STATUS(PyObject_Hash(view));
    exporter->on_hash = act_release;
    PyObject *bytes = PyBytes_FromString(memory);
    CHECK(PyObject_Hash(view) == PyObject_Hash(bytes));
    show_repr("released by the hash", view);
    CHECK(PyObject_Hash(view) == PyObject_Hash(bytes));
    exporter->on_view = act_refuse;
    SHOW_RESULT(PyMemoryView_FromObject((PyObject *)exporter));
    PyObject *other = PyMemoryView_FromObject(bytes);
    SHOW_RESULT(PyObject_RichCompare(other, (PyObject *)exporter, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare((PyObject *)exporter, other, Py_NE));
    exporter->on_view = NULL;
    SHOW_RESULT(PyObject_RichCompare(other, (PyObject *)exporter, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare((PyObject *)exporter, other, Py_NE));
    RELEASE((PyObject *)exporter, view, bytes, other);
}

TEST(iterators, "") {
    PyObject *view = writable();
    PyObject *iterator = PyObject_GetIter(view);
    show("%s", Py_TYPE(iterator)->tp_name);
    SHOW_RESULT(PyIter_Next(iterator));
    SHOW(PyObject_GetIter(iterator) == iterator);
    Py_DECREF(iterator);
    SHOW_RESULT(CALL0(iterator, "__length_hint__"));
    SHOW_RESULT(CALL0(iterator, "__reduce__"));
    SHOW(PyObject_LengthHint(iterator, 77));
    SHOW_HEX(Py_TYPE(iterator)->tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG);
    SHOW(Py_TYPE(iterator)->tp_basicsize > 0);
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)Py_TYPE(iterator)));
    SHOW_RESULT(PyObject_Dir(iterator));
    PyObject *rest = PySequence_List(iterator);
    show_repr("rest", rest);
    CHECK(PyIter_Next(iterator) == NULL && PyErr_Occurred() == NULL);
    SHOW_RESULT(CALL0(view, "release"));
    CHECK(PyIter_Next(iterator) == NULL && PyErr_Occurred() == NULL);
    RELEASE(view, iterator, rest);
    view = writable();
    iterator = PyObject_GetIter(view);
    SHOW_RESULT(CALL0(view, "release"));
    SHOW_RESULT(PyIter_Next(iterator));
    SHOW_RESULT(PyIter_Next(iterator));
    RELEASE(view, iterator);
}

TEST(requests_by_flags, "") {
    PyObject *type = (PyObject *)&PyMemoryView_Type;
    PyObject *bytes = PyBytes_FromString("abc");
    PyObject *huge = PyLong_FromString("99999999999", NULL, 10);
    static const int flags[] = {PyBUF_SIMPLE, PyBUF_WRITABLE, PyBUF_FULL_RO,
                                PyBUF_FULL,   PyBUF_ND,       -1};
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
        PyObject *view =
            PyObject_CallMethod(type, "_from_flags", "Oi", bytes, flags[i]);
        show_status("view", view == NULL ? -1 : 0);
        if (view != NULL) {
            SHOW_RESULT(CALL0(view, "tolist"));
            SHOW_RESULT(PyObject_GetAttrString(view, "format"));
            SHOW_RESULT(PyObject_CallMethod(
                view, "_from_flags", "Oi", view, PyBUF_WRITABLE));
            Py_DECREF(view);
        }
    }
    SHOW_RESULT(PyObject_CallMethod(type, "_from_flags", NULL));
    SHOW_RESULT(PyObject_CallMethod(type, "_from_flags", "(O)", bytes));
    SHOW_RESULT(PyObject_CallMethod(type, "_from_flags", "Os", bytes, "x"));
    SHOW_RESULT(PyObject_CallMethod(type, "_from_flags", "Od", bytes, 1.0));
    SHOW_RESULT(PyObject_CallMethod(type, "_from_flags", "OO", bytes, huge));
    SHOW_RESULT(PyObject_CallMethod(type, "_from_flags", "Oii", bytes, 0, 0));
    SHOW_RESULT(PyObject_CallMethod(type, "_from_flags", "Oi", Py_None, 0));
    RELEASE(bytes, huge);
}

TEST(weak_references_and_copies, "") {
    PyObject *view = writable();
    PyObject *reference = PyWeakref_NewRef(view, NULL);
    PyObject *proxy = PyWeakref_NewProxy(view, NULL);
    SHOW(PyWeakref_GetObject(reference) == view);
    SHOW(PyObject_Size(proxy));
    SHOW_RESULT(CALL0(view, "__reduce__"));
    SHOW_RESULT(CALL1(view, "__reduce_ex__", INT(2)));
    SHOW_RESULT(CALL0(view, "__getstate__"));
    SHOW_RESULT(CALL0(view, "__copy__"));
    SHOW_RESULT(PyObject_GetAttrString(
        (PyObject *)&PyMemoryView_Type, "__class_getitem__"));
    SHOW_STATUS(PyObject_SetAttrString(view, "name", Py_None));
    SHOW_STATUS(PyObject_SetAttrString(view, "shape", Py_None));
    PyObject *bases = PyTuple_Pack(1, &PyMemoryView_Type);
    SHOW_RESULT(
        PyObject_CallFunction((PyObject *)&PyType_Type, "sO{}", "sub", bases));
    Py_DECREF(view);
    SHOW(PyWeakref_GetObject(reference) == Py_None);
    SHOW_STATUS(PyObject_Size(proxy));
    RELEASE(reference, proxy, bases);
}

TEST(names_of_the_type, "") {
    PyObject *names = PyObject_Dir((PyObject *)&PyMemoryView_Type);
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(names); i++) {
        const char *name = PyUnicode_AsUTF8(PyList_GET_ITEM(names, i));
        PyObject *dict = PyType_GetDict(&PyMemoryView_Type);
        PyObject *own = PyDict_GetItemString(dict, name);
        PyObject *signature =
            own == NULL ? NULL
                        : PyObject_GetAttrString(own, "__text_signature__");
        PyErr_Clear();
        show("%s: %s", name, own == NULL ? "inherited" : Py_TYPE(own)->tp_name);
        if (signature != NULL) {
            show_repr("  signature", signature);
        }
        Py_XDECREF(signature);
        Py_DECREF(dict);
    }
    Py_DECREF(names);
    SHOW_HEX(PyMemoryView_Type.tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG);
    SHOW(PyMemoryView_Type.tp_basicsize);
    SHOW(PyMemoryView_Type.tp_itemsize);
    SHOW(PyMemoryView_Type.tp_weaklistoffset);
}

TEST_MAIN(
    NULL, &after_the_release, &hash_after_the_release, &while_exported,
    &released_by_an_index, &released_by_a_separator,
    &source_released_by_an_index, &exporters_that_act, &iterators,
    &requests_by_flags, &weak_references_and_copies, &names_of_the_type)
