/* Objects of every kind that the table names. */
#include "values.h"

#include <string.h>

static PyObject *answer(PyObject *self, PyObject *args, PyObject *kwargs) {
    (void)self;
    (void)args;
    (void)kwargs;
    return PyLong_FromLong(42);
}

static PyMethodDef answer_definition = {
    "answer", (PyCFunction)(void (*)(void))answer, METH_VARARGS | METH_KEYWORDS,
    NULL};

static PyObject *new_function(void) {
    return PyCFunction_New(&answer_definition, NULL);
}

static PyObject *make_class(const char *name, const char *method) {
    PyObject *body =
        method == NULL
            ? Py_BuildValue("{s:i}", "name", 5)
            : Py_BuildValue("{s:i,s:N}", "name", 5, method, new_function());
    return PyObject_CallFunction((PyObject *)&PyType_Type, "s()N", name, body);
}

/* Classes are cyclic: each is made once, so that calls leave none behind. */
static PyObject *new_class(const char *name, const char *method) {
    static PyObject *classes;
    if (classes == NULL) {
        classes = PyDict_New();
    }
    const char *key = method == NULL ? name : method;
    PyObject *class = PyDict_GetItemString(classes, key);
    if (class == NULL) {
        class = make_class(name, method);
        PyDict_SetItemString(classes, key, class);
        Py_DECREF(class);
    }
    return Py_NewRef(class);
}

static PyObject *new_instance(const char *name, const char *method) {
    PyObject *type = new_class(name, method);
    PyObject *result = PyObject_CallNoArgs(type);
    Py_DECREF(type);
    return result;
}

static PyObject *make_instance(void) {
    return new_instance("Instance", NULL);
}

static PyObject *make_heap_type(void) {
    return new_class("Heap", NULL);
}

static PyObject *make_writer(void) {
    return new_instance("Writer", "write");
}

static PyObject *make_matrix(void) {
    return new_instance("Matrix", "__matmul__");
}

static PyObject *make_path(void) {
    PyObject *type = PyObject_CallFunction(
        (PyObject *)&PyType_Type, "s(O){}", "Path", &PyUnicode_Type);
    PyObject *path = PyObject_CallFunction(type, "s", "path");
    Py_DECREF(type);
    return path;
}

static PyObject *make_async_iterable(void) {
    return new_instance("AsyncIterable", "__aiter__");
}

static PyObject *make_referent(void) {
    return new_instance("Referent", NULL);
}

/* The referent lives in the dictionary of the thread, so that the reference
 * is live; it is taken out before the next one. */
static PyObject *with_live_referent(
    PyObject *make(PyObject *referent, PyObject *callback)) {
    static PyObject *kept;
    Py_XSETREF(kept, make_referent());
    return make(kept, NULL);
}

static PyObject *make_reference(void) {
    return with_live_referent(PyWeakref_NewRef);
}

static PyObject *make_proxy(void) {
    return with_live_referent(PyWeakref_NewProxy);
}

static PyObject *make_dead(void) {
    PyObject *referent = make_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    Py_DECREF(referent);
    return reference;
}

static PyObject *make_object_itself(void) {
    return PyObject_CallNoArgs((PyObject *)&PyBaseObject_Type);
}

static PyObject *make_list(void) {
    return Py_BuildValue(
        "[NiN]", make_object_itself(), 7, make_object_itself());
}

static PyObject *make_list_of_int(void) {
    return Py_BuildValue("[iii]", 30, 1000, 5);
}

static PyObject *make_iterator(void) {
    PyObject *list = make_list();
    PyObject *iterator = PyObject_GetIter(list);
    Py_DECREF(list);
    return iterator;
}

static PyObject *make_set(void) {
    PyObject *list = make_list();
    PyObject *set = PySet_New(list);
    Py_DECREF(list);
    return set;
}

static PyObject *make_module(void) {
    return PyModule_New("module");
}

static PyObject *make_filed_module(void) {
    PyObject *module = make_module();
    PyModule_AddStringConstant(module, "__file__", "module.so");
    return module;
}

static PyObject *make_capsule(void) {
    static int pointed_at;
    return PyCapsule_New(&pointed_at, "name", NULL);
}

static PyObject *make_slice(void) {
    return PySlice_New(NULL, NULL, NULL);
}

static PyObject *make_c_function(void) {
    return new_function();
}

static PyObject *make_method(void) {
    PyObject *function = new_function();
    PyObject *self = make_object_itself();
    PyObject *method = PyMethod_New(function, self);
    Py_DECREF(function);
    Py_DECREF(self);
    return method;
}

static PyObject *make_instance_method(void) {
    PyObject *function = new_function();
    PyObject *method = PyInstanceMethod_New(function);
    Py_DECREF(function);
    return method;
}

static PyObject *make_property(void) {
    PyObject *function = new_function();
    PyObject *property =
        PyObject_CallOneArg((PyObject *)&PyProperty_Type, function);
    Py_DECREF(function);
    return property;
}

static PyObject *make_wrapper_descriptor(void) {
    return PyObject_GetAttrString((PyObject *)&PyList_Type, "__len__");
}

static PyObject *make_exception(void) {
    return PyObject_CallFunction(PyExc_ValueError, "s", "text");
}

static PyObject *make_decode_error(void) {
    return PyObject_CallFunction(
        PyExc_UnicodeDecodeError, "sy#iis", "utf-8",
        "ab\xff"
        "d",
        (Py_ssize_t)4, 2, 3, "reason");
}

static PyObject *make_encode_error(void) {
    return PyObject_CallFunction(
        PyExc_UnicodeEncodeError, "ssiis", "ascii",
        "ab\xc3\xa9"
        "d",
        2, 3, "reason");
}

static PyObject *make_translate_error(void) {
    return PyObject_CallFunction(
        PyExc_UnicodeTranslateError, "siis", "abcd", 2, 3, "reason");
}

static PyObject *make_module_spec(void) {
    PyObject *type = (PyObject *)Py_TYPE(PySys_GetObject("implementation"));
    PyObject *spec = PyObject_CallNoArgs(type);
    PyObject *name = PyUnicode_FromString("module");
    PyObject_SetAttrString(spec, "name", name);
    Py_DECREF(name);
    return spec;
}

static PyObject *make_named_tuple_type(void) {
    return (PyObject *)PyStructSequence_NewType(
        find_definition("named_tuple_description"));
}

static PyObject *make_named_tuple(void) {
    return Py_NewRef(PySys_GetObject("version_info"));
}

/* A class that belongs to a module. */
static PyObject *make_module_type(void) {
    PyObject *module = PyModule_Create2(
        find_definition("module_definition"), PYTHON_API_VERSION);
    PyObject *type =
        PyType_FromModuleAndSpec(module, find_definition("type_spec"), NULL);
    Py_DECREF(module);
    return type;
}

static PyObject *make_decoding_codec(void) {
    return new_instance("Codec", "incrementaldecoder");
}

static PyObject *make_encoding_codec(void) {
    return new_instance("Codec", "incrementalencoder");
}

/* A fresh text: no other has it, so that it may be changed. */
static PyObject *make_fresh_str(void) {
    PyObject *text = PyUnicode_New(5, 127);
    for (Py_ssize_t i = 0; i < 5; i++) {
        PyUnicode_WRITE(PyUnicode_KIND(text), PyUnicode_DATA(text), i, 'f');
    }
    return text;
}

static PyObject *make_charmap_text(void) {
    return PyUnicode_FromKindAndData(PyUnicode_1BYTE_KIND, "abcdefgh", 8);
}

static const struct {
    const char *kind;
    PyObject *(*make)(void);
} made[] = {
    {"object", make_object_itself},
    {"instance", make_instance},
    {"heap_type", make_heap_type},
    {"instance_type", make_heap_type},
    {"writer", make_writer},
    {"matrix", make_matrix},
    {"path", make_path},
    {"async_iterable", make_async_iterable},
    {"referent", make_referent},
    {"reference", make_reference},
    {"reference_head", make_reference},
    {"proxy", make_proxy},
    {"dead", make_dead},
    {"list", make_list},
    {"list_of_int", make_list_of_int},
    {"iterator", make_iterator},
    {"set", make_set},
    {"module", make_module},
    {"filed_module", make_filed_module},
    {"capsule", make_capsule},
    {"slice", make_slice},
    {"c_function", make_c_function},
    {"callable", make_c_function},
    {"method", make_method},
    {"instance_method", make_instance_method},
    {"property", make_property},
    {"wrapper_descriptor", make_wrapper_descriptor},
    {"exception", make_exception},
    {"other_exception", make_exception},
    {"decode_error", make_decode_error},
    {"encode_error", make_encode_error},
    {"translate_error", make_translate_error},
    {"module_spec", make_module_spec},
    {"named_tuple_type", make_named_tuple_type},
    {"named_tuple", make_named_tuple},
    {"module_type", make_module_type},
    {"decoding_codec", make_decoding_codec},
    {"encoding_codec", make_encoding_codec},
    {"fresh_str", make_fresh_str},
    {"charmap_text", make_charmap_text},
};

/* Values that a format describes. */
static const struct {
    const char *kind;
    const char *format;
    const char *text;
} built[] = {
    {"str", "s", "text"},
    {"name", "s", "name"},
    {"key", "s", "key"},
    {"own_name", "s", "own_name"},
    {"module_name", "s", "sys"},
    {"append_name", "s", "append"},
    {"empty_str", "s", ""},
    {"number_text", "s", "12"},
    {"format_text", "s", "%d"},
    {"bytes", "y", "text"},
    {"strings", "[ss]", "text"},
    {"string_array", "(ss)", "text"},
    {"pairs", "[(ss)]", "text"},
    {"dict", "{ss}", "key"},
    {"other_dict", "{ss}", "other"},
    {"keywords", "{ss}", "c"},
};

static PyObject *build(const char *format, const char *text) {
    static const char second[] = "value";
    return strcmp(format, "{ss}") == 0 ? Py_BuildValue(format, text, second)
                                       : Py_BuildValue(format, text, text);
}

static PyObject *make_value_without_text(const char *kind) {
    if (strcmp(kind, "int") == 0) {
        return PyLong_FromLong(1000);
    }
    if (strcmp(kind, "float") == 0) {
        return PyFloat_FromDouble(3.5);
    }
    if (strcmp(kind, "complex") == 0) {
        return PyComplex_FromDoubles(1, 2);
    }
    if (strcmp(kind, "bytearray") == 0) {
        return PyByteArray_FromStringAndSize("text", 4);
    }
    if (strcmp(kind, "tuple") == 0) {
        return Py_BuildValue("(iN)", 1, make_object_itself());
    }
    if (strcmp(kind, "pair") == 0 || strcmp(kind, "array") == 0) {
        return Py_BuildValue(
            "(NN)", make_object_itself(), make_object_itself());
    }
    if (strcmp(kind, "list_and_object") == 0) {
        return Py_BuildValue("(NN)", make_list(), make_object_itself());
    }
    if (strcmp(kind, "fresh_tuple") == 0) {
        return PyTuple_New(2);
    }
    if (strcmp(kind, "empty_tuple") == 0) {
        return PyTuple_New(0);
    }
    if (strcmp(kind, "dict_of_int") == 0) {
        return Py_BuildValue("{i:i,i:i,i:i}", 't', 'a', 'e', 'b', 'x', 'c');
    }
    return NULL;
}

static PyObject *find_class(const char *kind) {
    return strcmp(kind, "none") == 0                ? Py_None
           : strcmp(kind, "exception_type") == 0    ? PyExc_ValueError
           : strcmp(kind, "os_error_type") == 0     ? PyExc_OSError
           : strcmp(kind, "import_error_type") == 0 ? PyExc_ImportError
           : strcmp(kind, "warning_type") == 0      ? PyExc_UserWarning
           : strcmp(kind, "type_object") == 0       ? (PyObject *)&PyList_Type
                                                    : NULL;
}

PyObject *make_object(const char *kind) {
    for (size_t i = 0; i < sizeof made / sizeof made[0]; i++) {
        if (strcmp(made[i].kind, kind) == 0) {
            return made[i].make();
        }
    }
    for (size_t i = 0; i < sizeof built / sizeof built[0]; i++) {
        if (strcmp(built[i].kind, kind) == 0) {
            return build(built[i].format, built[i].text);
        }
    }
    PyObject *found = find_class(kind);
    return found != NULL ? Py_NewRef(found) : make_value_without_text(kind);
}
