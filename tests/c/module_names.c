/* What stands in the modules that the library brings along, by type: what it
 * leaves out is named here, and nothing is there that CPython has not. */
#include "values.h"

#include <string.h>

struct contents {
    const char *module;
    /* Names with reasons: what needs source text, frames, files or threads that
     * take turns by themselves, and what is of another type here. */
    const char *left_out;
    const char *of_another_type;
};

static bool is_named(const char *list, const char *name) {
    size_t length = strlen(name);
    for (const char *found = list; (found = strstr(found, name)) != NULL;
         found += length) {
        bool starts = found == list || found[-1] == ' ';
        if (starts && (found[length] == ' ' || found[length] == '\0')) {
            return true;
        }
    }
    return false;
}

/* What the machinery of imports leaves in a module, and what modules written in
 * Python keep for themselves. */
static bool is_of_the_language(const char *module, const char *name) {
    bool in_python = strcmp(module, "sys") != 0 && module[0] != '_';
    return name[0] == '_' && in_python && strcmp(name, "__name__") != 0 &&
           strcmp(name, "__import__") != 0 && strcmp(name, "__debug__") != 0;
}

static void show_name(
    const struct contents *contents, PyObject *module, const char *name) {
#ifdef TESTING_NATIVEWEAKREF
    CHECK(!is_named(contents->left_out, name));
#else
    if (is_named(contents->left_out, name)) {
        return;
    }
#endif
    if (is_of_the_language(contents->module, name)) {
        return;
    }
    if (is_named(contents->of_another_type, name)) {
        show("  %s", name);
        return;
    }
    PyObject *value = PyObject_GetAttrString(module, name);
    PyObject *type = PyType_GetName(Py_TYPE(value));
    show("  %s: %s", name, PyUnicode_AsUTF8(type));
    RELEASE(value, type);
}

static void show_contents(const struct contents *contents) {
    PyObject *module = PyImport_ImportModule(contents->module);
    CHECK(module != NULL);
    PyObject *names = PyMapping_Keys(PyModule_GetDict(module));
    CHECK(PyList_Sort(names) == 0);
    show("%s", contents->module);
    for (Py_ssize_t i = 0; i < PyList_Size(names); i++) {
        show_name(
            contents, module, PyUnicode_AsUTF8(PyList_GET_ITEM(names, i)));
    }
    RELEASE(module, names);
}

TEST(modules, "") {
    static const struct contents rows[] = {
        {"builtins",
         "__build_class__ anext breakpoint compile copyright credits eval exec "
         "exit globals help input license locals open quit",
         ""},
        {"sys",
         "__breakpointhook__ __displayhook__ __interactivehook__ "
         "_base_executable _current_exceptions _current_frames "
         "_debugmallocstats _framework _getframe _getframemodulename _git "
         "_home _setprofileallthreads _settraceallthreads _stdlib_dir "
         "activate_stack_trampoline addaudithook audit breakpointhook "
         "call_tracing deactivate_stack_trampoline displayhook "
         "get_asyncgen_hooks get_coroutine_origin_tracking_depth "
         "getdlopenflags getprofile getswitchinterval "
         "gettrace is_stack_trampoline_active monitoring set_asyncgen_hooks "
         "set_coroutine_origin_tracking_depth "
         "setdlopenflags setprofile setswitchinterval settrace "
         "stdlib_module_names",
         "__stderr__ __stdin__ __stdout__ stderr stdin stdout"},
        {"gc", "", ""},
        {"types",
         "AsyncGeneratorType CellType CodeType CoroutineType "
         "DynamicClassAttribute FrameType FunctionType GeneratorType "
         "LambdaType TracebackType coroutine get_original_bases new_class "
         "prepare_class resolve_bases",
         ""},
        {"_weakref", "", ""},
        {"weakref",
         "KeyedRef WeakKeyDictionary WeakMethod WeakSet WeakValueDictionary "
         "finalize itertools sys",
         ""},
        {"abc",
         "abstractclassmethod abstractproperty abstractstaticmethod "
         "get_cache_token update_abstractmethods",
         "abstractmethod"},
        {"collections",
         "ChainMap Counter OrderedDict UserDict UserList UserString "
         "defaultdict deque namedtuple",
         "abc"},
        {"collections.abc", "", "ByteString"},
    };
    RELEASE(PyImport_ImportModule("collections.abc"));
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        show_contents(&rows[i]);
    }
}

TEST_MAIN(NULL, &modules)
