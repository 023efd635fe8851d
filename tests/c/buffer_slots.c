/* The slots of buffers as methods. */
#include "exporters.h"

static PyObject *give_none(PyObject *self) {
    (void)self;
    return Py_NewRef(Py_None);
}

static void finalize(PyObject *self) {
    (void)self;
}

TEST(slots_show_as_methods, "__buffer__ __release_buffer__") {
    static PyType_Slot slots[] = {
        {Py_bf_releasebuffer, release_buffer},
        {Py_bf_getbuffer, get_buffer},
        {Py_am_await, give_none},
        {Py_nb_negative, give_none},
        {Py_tp_finalize, finalize},
        {Py_tp_iter, give_none},
        {0, NULL}};
    static PyType_Spec spec = {
        "demo.All", sizeof(PyObject), 0, Py_TPFLAGS_DEFAULT, slots};
    PyObject *type = PyType_FromSpec(&spec);
    PyObject *dict = PyType_GetDict((PyTypeObject *)type);
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
        show("%s is a %s", PyUnicode_AsUTF8(key), Py_TYPE(value)->tp_name);
    }
    static const char *const names[] = {"__buffer__", "__release_buffer__"};
    for (int i = 0; i < 2; i++) {
        PyObject *method = PyObject_GetAttrString(type, names[i]);
        show_repr("method", method);
        SHOW_TRUTH(is_documented(method));
        show_result(
            "signature", PyObject_GetAttrString(method, "__text_signature__"));
        Py_DECREF(method);
    }
    PyTypeObject *const others[] = {&PyBytes_Type, &PyMemoryView_Type};
    for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
            show(
                "%s, %s: %d", others[i]->tp_name, names[j],
                PyObject_HasAttrString((PyObject *)others[i], names[j]));
        }
    }
    RELEASE(type, dict);
}

TEST(asking_for_memory, "__buffer__") {
    PyObject *instance = instance_of(memory_type);
    PyObject *const flags[] = {
        PyLong_FromLong(0),
        PyLong_FromLong(PyBUF_WRITABLE),
        PyLong_FromLong(PyBUF_FULL),
        PyLong_FromLong(-1),
        PyLong_FromLongLong(1LL << 31),
        PyLong_FromString("99999999999999999999", NULL, 10),
        Py_NewRef(Py_None),
        Py_NewRef(Py_True)};
    PyObject *bytes = PyBytes_FromString("bytes");
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
        show_repr("flags", flags[i]);
        PyObject *view = invoke(instance, "__buffer__", flags[i]);
        if (view == NULL) {
            show_error("view");
        } else {
            show_result("bytes", PyBytes_FromObject(view));
            show_result("format", PyObject_GetAttrString(view, "format"));
            show_result("readonly", PyObject_GetAttrString(view, "readonly"));
            Py_DECREF(view);
        }
        show_result("of bytes", invoke(bytes, "__buffer__", flags[i]));
    }
    show_result("no flags", invoke(instance, "__buffer__", NULL));
    release(flags, sizeof flags / sizeof flags[0]);
    RELEASE(instance, bytes);
}

TEST(giving_memory_back, "__release_buffer__") {
    PyObject *instance = instance_of(memory_type);
    PyObject *other = instance_of(memory_type);
    PyObject *flags = PyLong_FromLong(0);
    PyObject *view = invoke(instance, "__buffer__", flags);
    static const char *const name = "__release_buffer__";
    SHOW(Py_REFCNT(instance));
    show_result("nothing", invoke(instance, name, NULL));
    show_result("no memory view", invoke(instance, name, Py_None));
    show_result("another's", invoke(other, name, view));
    PyObject *second = PyMemoryView_FromObject(view);
    Py_buffer held;
    CHECK(PyObject_GetBuffer(view, &held, PyBUF_SIMPLE) == 0);
    show_result("while it is used", invoke(instance, name, view));
    PyBuffer_Release(&held);
    show_result("while another is there", invoke(instance, name, view));
    show_result("again", invoke(instance, name, view));
    show_result("the other", invoke(instance, name, second));
    show_result("the other again", invoke(instance, name, second));
    SHOW(Py_REFCNT(instance));
    PyObject *loose = PyMemoryView_FromMemory(memory, 6, PyBUF_READ);
    show_result("nobody's", invoke(instance, name, loose));
    show_result("nobody's, still there", invoke(loose, "tobytes", NULL));
    RELEASE(instance, other, flags, view, second, loose);
}

TEST_MAIN(
    make_types, &slots_show_as_methods, &asking_for_memory, &giving_memory_back)
