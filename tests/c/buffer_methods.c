/* Memory by the special methods __buffer__ and __release_buffer__. */
#include "exporters.h"

#include <string.h>

/* A memory view of the static memory, kept to be compared. */
static PyObject *last_given;

static PyObject *give_memory(PyObject *self, PyObject *args) {
    (void)self;
    show("  __buffer__(%ld)", PyLong_AsLong(PyTuple_GetItem(args, 1)));
    Py_XSETREF(last_given, PyMemoryView_FromMemory(memory, 6, PyBUF_WRITE));
    return Py_XNewRef(last_given);
}

static PyObject *take_memory(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *view = PyTuple_GetItem(args, 1);
    show(
        "  __release_buffer__ with %s",
        view == last_given ? "what was given" : "another memory view");
    PyObject *exporter = PyObject_GetAttrString(view, "obj");
    SHOW_TRUTH(exporter == PyTuple_GetItem(args, 0));
    Py_XDECREF(exporter);
    return Py_NewRef(Py_None);
}

static PyMethodDef give_definition = {
    "__buffer__", give_memory, METH_VARARGS, NULL};
static PyMethodDef take_definition = {
    "__release_buffer__", take_memory, METH_VARARGS, NULL};

static PyObject *giving_class(PyObject *base) {
    PyObject *bases = base == NULL ? PyTuple_New(0) : PyTuple_Pack(1, base);
    PyObject *body = PyDict_New();
    set_entry(body, "__buffer__", method_of(&give_definition));
    set_entry(body, "__release_buffer__", method_of(&take_definition));
    PyObject *type = new_class("Giving", bases, body);
    RELEASE(bases, body);
    return type;
}

TEST(a_class_gives_memory, "__buffer__ __release_buffer__") {
    PyObject *type = giving_class(NULL);
    PyObject *instance = instance_of(type);
    SHOW_TRUTH(PyObject_CheckBuffer(instance));
    Py_buffer view;
    memset(&view, 0, sizeof view);
    SHOW_STATUS(PyObject_GetBuffer(instance, &view, PyBUF_FULL));
    SHOW_TRUTH(view.buf == memory);
    show("exporter: %s", Py_TYPE(view.obj)->tp_name);
    SHOW(Py_REFCNT(view.obj));
    SHOW(Py_REFCNT(last_given));
    SHOW(Py_REFCNT(instance));
    SHOW_TRUTH(PyObject_CheckBuffer(view.obj));
    show_result("in use", invoke(last_given, "release", NULL));
    PyBuffer_Release(&view);
    SHOW_TRUTH(view.obj == NULL);
    SHOW(Py_REFCNT(last_given));
    SHOW(Py_REFCNT(instance));
    show_result("not in use", invoke(last_given, "release", NULL));
    SHOW_STATUS(PyObject_GetBuffer(instance, &view, PyBUF_SIMPLE));
    SHOW_TRUTH(view.format == NULL);
    PyBuffer_Release(&view);
    Py_CLEAR(last_given);
    RELEASE(type, instance);
}

TEST(memory_views_of_instances, "__buffer__ __release_buffer__") {
    PyObject *type = giving_class(NULL);
    PyObject *instance = instance_of(type);
    PyObject *view = PyMemoryView_FromObject(instance);
    PyObject *exporter = PyObject_GetAttrString(view, "obj");
    show("exporter: %s", Py_TYPE(exporter)->tp_name);
    PyTypeObject *wrapper = Py_TYPE(exporter);
    SHOW(wrapper->tp_basicsize);
    unsigned long cache_bit = Py_TPFLAGS_VALID_VERSION_TAG;
    SHOW_HEX(wrapper->tp_flags & ~cache_bit);
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)wrapper));
    show_result("by hand", invoke(exporter, "__release_buffer__", view));
    show_result("again", invoke(exporter, "__release_buffer__", view));
    show_result(
        "other view", invoke(exporter, "__release_buffer__", last_given));
    Py_DECREF(view);
    view = PyMemoryView_FromObject(instance);
    PyObject *second = PyMemoryView_FromObject(view);
    Py_DECREF(view);
    show("one is gone");
    Py_DECREF(second);
    SHOW(Py_REFCNT(instance));
    Py_CLEAR(last_given);
    RELEASE(type, instance, exporter);
}

static void show_given(const char *label, PyObject *result) {
    PyObject *type = class_with(
        "C", NULL, "__buffer__", method_returning("__buffer__", result));
    PyObject *instance = instance_of(type);
    Py_buffer view;
    memset(&view, 0, sizeof view);
    int status = PyObject_GetBuffer(instance, &view, PyBUF_WRITABLE);
    show_status(label, status);
    if (status == 0) {
        PyBuffer_Release(&view);
    }
    RELEASE(type, instance);
}

TEST(what_a_method_gives_is_tested, "__buffer__") {
    PyObject *bytes = PyBytes_FromString("x");
    PyObject *released = PyMemoryView_FromObject(bytes);
    show_result("release", invoke(released, "release", NULL));
    show_given("an error", NULL);
    show_given("None", Py_NewRef(Py_None));
    show_given("bytes", Py_NewRef(bytes));
    show_given("not to be written", PyMemoryView_FromObject(bytes));
    show_given("released", released);
    show_given(
        "to be written", PyMemoryView_FromMemory(memory, 6, PyBUF_WRITE));
    PyObject *type = class_with("C", NULL, "__buffer__", Py_NewRef(Py_None));
    PyObject *instance = instance_of(type);
    SHOW_TRUTH(PyObject_CheckBuffer(instance));
    SHOW_RESULT(PyMemoryView_FromObject(instance));
    RELEASE(bytes, type, instance);
}

/* A memory view given to a method of release: what can be done with it? */
static PyObject *kept_view;

static PyObject *try_view(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *view = PyTuple_GetItem(args, 1);
    SHOW_RESULT(PyMemoryView_FromObject(view));
    Py_buffer buffer;
    SHOW_STATUS(PyObject_GetBuffer(view, &buffer, PyBUF_SIMPLE));
    show_result("toreadonly", invoke(view, "toreadonly", NULL));
    show_result("tobytes", invoke(view, "tobytes", NULL));
    show_result("obj", PyObject_GetAttrString(view, "obj"));
    SHOW_RESULT(PySequence_GetItem(view, 0));
    Py_XSETREF(kept_view, Py_NewRef(view));
    return Py_NewRef(Py_None);
}

static PyMethodDef try_definition = {
    "__release_buffer__", try_view, METH_VARARGS, NULL};

TEST(a_class_is_told_of_its_base_s_memory, "__release_buffer__") {
    PyObject *type = class_with(
        "Told", memory_type, "__release_buffer__", method_of(&try_definition));
    PyObject *instance = instance_of(type);
    Py_buffer view;
    SHOW_STATUS(PyObject_GetBuffer(instance, &view, PyBUF_FULL));
    SHOW_TRUTH(view.obj == instance);
    PyBuffer_Release(&view);
    show_result("after the call", invoke(kept_view, "tobytes", NULL));
    Py_CLEAR(kept_view);
    PyObject *derived = class_with("Derived", type, NULL, NULL);
    PyObject *other = instance_of(derived);
    PyObject *memory_view = PyMemoryView_FromObject(other);
    Py_DECREF(memory_view);
    Py_CLEAR(kept_view);
    RELEASE(type, instance, derived, other);
}

/* The base's memory by the base's method. */
static PyObject *ask_base(PyObject *self, PyObject *args) {
    (void)self;
    show("  own __buffer__");
    PyObject *method = PyObject_GetAttrString(memory_type, "__buffer__");
    PyObject *result = PyObject_CallObject(method, args);
    Py_DECREF(method);
    return result;
}

static PyMethodDef ask_definition = {
    "__buffer__", ask_base, METH_VARARGS, NULL};

TEST(a_class_hands_its_base_s_memory_on, "__buffer__ __release_buffer__") {
    for (int told = 0; told < 2; told++) {
        PyObject *type = class_with(
            "Handing", memory_type, "__buffer__", method_of(&ask_definition));
        if (told) {
            PyObject *method = method_of(&take_definition);
            CHECK(
                PyObject_SetAttrString(type, "__release_buffer__", method) ==
                0);
            Py_DECREF(method);
        }
        PyObject *instance = instance_of(type);
        PyObject *view = PyMemoryView_FromObject(instance);
        PyObject *exporter = PyObject_GetAttrString(view, "obj");
        show("exporter: %s", Py_TYPE(exporter)->tp_name);
        show_result("release", invoke(view, "release", NULL));
        SHOW(Py_REFCNT(exporter));
        RELEASE(view, exporter);
        SHOW(Py_REFCNT(instance));
        RELEASE(type, instance);
    }
}

TEST(errors_of_a_release_are_unraisable, "__release_buffer__") {
    PyObject *type = giving_class(NULL);
    PyObject *failing = method_returning("__release_buffer__", NULL);
    CHECK(PyObject_SetAttrString(type, "__release_buffer__", failing) == 0);
    PyObject *text = method_returning("repr", PyUnicode_FromString("<it>"));
    CHECK(PyObject_SetAttrString(type, "__repr__", text) == 0);
    PyObject *told = class_with(
        "Told", memory_type, "__release_buffer__", Py_NewRef(failing));
    CHECK(PyObject_SetAttrString(told, "__repr__", text) == 0);
    PyObject *const types[] = {type, told};
    for (int i = 0; i < 2; i++) {
        PyObject *instance = instance_of(types[i]);
        Py_buffer view;
        SHOW_STATUS(PyObject_GetBuffer(instance, &view, PyBUF_SIMPLE));
        PyErr_SetString(PyExc_KeyError, "pending");
        capture_stderr();
        PyBuffer_Release(&view);
        show_captured_stderr("written");
        show_error("still there");
        Py_DECREF(instance);
    }
    Py_CLEAR(last_given);
    RELEASE(type, failing, text, told);
}

TEST(a_release_without_a_request, "__release_buffer__") {
    PyObject *type = class_with(
        "C", NULL, "__release_buffer__", method_of(&take_definition));
    PyObject *instance = instance_of(type);
    SHOW_TRUTH(PyObject_CheckBuffer(instance));
    SHOW_RESULT(PyMemoryView_FromObject(instance));
    PyBufferProcs *procs = Py_TYPE(instance)->tp_as_buffer;
    SHOW_TRUTH(procs->bf_releasebuffer != NULL);
    Py_buffer view;
    CHECK(PyBuffer_FillInfo(&view, NULL, memory, 6, 0, PyBUF_FULL) == 0);
    view.obj = Py_NewRef(instance);
    PyBuffer_Release(&view);
    SHOW(Py_REFCNT(instance));
    RELEASE(type, instance);
}

TEST(slots_follow_the_methods, "__buffer__ __release_buffer__") {
    PyObject *base = class_with("Base", NULL, NULL, NULL);
    PyObject *derived = class_with("Derived", base, NULL, NULL);
    PyObject *instance = instance_of(derived);
    PyObject *give = method_of(&give_definition);
    PyObject *take = method_of(&take_definition);
    SHOW_TRUTH(PyObject_CheckBuffer(instance));
    CHECK(PyObject_SetAttrString(base, "__buffer__", give) == 0);
    SHOW_TRUTH(PyObject_CheckBuffer(instance));
    PyObject *view = PyMemoryView_FromObject(instance);
    Py_XDECREF(view);
    CHECK(PyObject_SetAttrString(base, "__release_buffer__", take) == 0);
    view = PyMemoryView_FromObject(instance);
    CHECK(PyObject_DelAttrString(base, "__buffer__") == 0);
    SHOW_TRUTH(PyObject_CheckBuffer(instance));
    Py_XDECREF(view);
    PyObject *wrapper = PyObject_GetAttrString(memory_type, "__buffer__");
    PyObject *other = class_with("Other", memory_type, NULL, NULL);
    SHOW_STATUS(PyObject_SetAttrString(base, "__buffer__", wrapper));
    SHOW_RESULT(PyMemoryView_FromObject(instance));
    SHOW_TRUTH(
        ((PyTypeObject *)other)->tp_as_buffer->bf_getbuffer == get_buffer);
    CHECK(PyObject_SetAttrString(other, "__buffer__", give) == 0);
    SHOW_TRUTH(
        ((PyTypeObject *)other)->tp_as_buffer->bf_getbuffer == get_buffer);
    SHOW_TRUTH(
        ((PyTypeObject *)other)->tp_as_buffer->bf_releasebuffer ==
        release_buffer);
    CHECK(PyObject_SetAttrString(other, "__buffer__", wrapper) == 0);
    SHOW_TRUTH(
        ((PyTypeObject *)other)->tp_as_buffer->bf_getbuffer == get_buffer);
    Py_CLEAR(last_given);
    RELEASE(base, derived, instance, give, take, wrapper, other);
}

TEST(a_view_keeps_the_exporter_and_is_collected, "__buffer__") {
    PyObject *type = giving_class(NULL);
    PyObject *instance = instance_of(type);
    PyObject *reference = PyWeakref_NewRef(instance, NULL);
    PyObject *view = PyMemoryView_FromObject(instance);
    Py_DECREF(instance);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    instance = Py_NewRef(PyWeakref_GetObject(reference));
    CHECK(PyObject_SetAttrString(instance, "view", view) == 0);
    RELEASE(instance, view);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    Py_CLEAR(last_given);
    PyGC_Collect();
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    RELEASE(type, reference);
    Py_CLEAR(last_given);
    Py_CLEAR(memory_type);
}

TEST_MAIN(
    make_types, &a_class_gives_memory, &memory_views_of_instances,
    &what_a_method_gives_is_tested, &a_class_is_told_of_its_base_s_memory,
    &a_class_hands_its_base_s_memory_on, &errors_of_a_release_are_unraisable,
    &a_release_without_a_request, &slots_follow_the_methods,
    &a_view_keeps_the_exporter_and_is_collected)
