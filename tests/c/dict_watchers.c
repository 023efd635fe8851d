/* When are the watchers of a dict told of what? */
#include "containers.h"

static int fails;
static PyObject *kept;

static int watch(
    PyDict_WatchEvent event, PyObject *dict, PyObject *key, PyObject *value) {
    static const char *const names[] = {"added",  "modified", "deleted",
                                        "cloned", "cleared",  "deallocated"};
    show("told: %s, %d items", names[event], (int)PyDict_GET_SIZE(dict));
    if (key != NULL) {
        show_repr("  key", key);
    }
    if (value != NULL) {
        show_repr("  value", value);
    }
    if (event == PyDict_EVENT_DEALLOCATED && kept == Py_None) {
        kept = Py_NewRef(dict);
    }
    if (fails) {
        PyErr_SetString(PyExc_ArithmeticError, "watcher");
        return -1;
    }
    return 0;
}

static int watch_too(
    PyDict_WatchEvent event, PyObject *dict, PyObject *key, PyObject *value) {
    (void)dict;
    (void)key;
    (void)value;
    show("the second watcher: %d", (int)event);
    return 0;
}

TEST(every_change_is_told_before, "W-148") {
    int id = PyDict_AddWatcher(watch);
    PyObject *dict = PyDict_New();
    PyDict_SetItemString(dict, "unseen", Py_None);
    SHOW_STATUS(PyDict_Watch(id, dict));
    PyDict_SetItemString(dict, "a", Py_None);
    PyDict_SetItemString(dict, "a", Py_True);
    PyDict_SetItemString(dict, "a", Py_True);
    PyDict_DelItemString(dict, "a");
    SHOW_STATUS(PyDict_DelItemString(dict, "a"));
    RELEASE(CALL2(dict, "setdefault", TEXT("b"), INT(1)));
    RELEASE(CALL2(dict, "setdefault", TEXT("b"), INT(2)));
    RELEASE(CALL1(dict, "pop", TEXT("b")));
    RELEASE(CALL2(dict, "pop", TEXT("b"), INT(1)));
    RELEASE(CALL0(dict, "popitem"));
    SHOW_RESULT(CALL0(dict, "popitem"));
    PyDict_Clear(dict);
    PyDict_SetItemString(dict, "c", Py_None);
    PyDict_Clear(dict);
    PyDict_Clear(dict);
    PyObject *other = PyDict_New();
    PyDict_SetItemString(other, "x", Py_None);
    PyDict_SetItemString(other, "y", Py_None);
    PyDict_Update(dict, other);
    PyDict_Update(dict, other);
    PyDict_Merge(dict, other, 0);
    PyObject *copy = PyDict_Copy(dict);
    PyDict_SetItemString(copy, "z", Py_None);
    SHOW_STATUS(PyDict_Unwatch(id, dict));
    PyDict_SetItemString(dict, "unseen", Py_None);
    SHOW_STATUS(PyDict_Watch(id, dict));
    Py_DECREF(dict);
    RELEASE(other, copy);
    SHOW_STATUS(PyDict_ClearWatcher(id));
}

TEST(a_dict_is_kept_by_its_watcher, "W-148") {
    int id = PyDict_AddWatcher(watch);
    PyObject *dict = PyDict_New();
    PyDict_SetItemString(dict, "a", Py_None);
    PyDict_Watch(id, dict);
    kept = Py_None;
    Py_DECREF(dict);
    show_repr("kept", kept);
    SHOW(Py_REFCNT(kept));
    PyObject *again = kept;
    kept = NULL;
    Py_DECREF(again);
    PyDict_ClearWatcher(id);
}

TEST(watchers_have_numbers, "W-148") {
    int ids[9];
    int count = 0;
    while ((ids[count] = PyDict_AddWatcher(watch)) >= 0) {
        count++;
    }
    show_error("too many");
    SHOW(count);
    for (int i = 0; i < count; i++) {
        CHECK(PyDict_ClearWatcher(ids[i]) == 0);
    }
    SHOW_STATUS(PyDict_ClearWatcher(ids[0]));
    SHOW_STATUS(PyDict_ClearWatcher(-1));
    SHOW_STATUS(PyDict_ClearWatcher(8));
    int id = PyDict_AddWatcher(watch);
    PyObject *dict = PyDict_New();
    SHOW_STATUS(PyDict_Watch(id, Py_None));
    SHOW_STATUS(PyDict_Watch(-1, dict));
    SHOW_STATUS(PyDict_Unwatch(99, dict));
    SHOW_STATUS(PyDict_Unwatch(id, Py_None));
    int second = PyDict_AddWatcher(watch_too);
    PyDict_Watch(id, dict);
    PyDict_Watch(second, dict);
    PyDict_SetItemString(dict, "a", Py_None);
    PyDict_ClearWatcher(id);
    PyDict_SetItemString(dict, "b", Py_None);
    Py_DECREF(dict);
    PyDict_ClearWatcher(second);
}

TEST(errors_of_watchers_are_unraisable, "W-148") {
    int id = PyDict_AddWatcher(watch);
    PyObject *dict = PyDict_New();
    PyDict_Watch(id, dict);
    fails = 1;
    capture_stderr();
    SHOW_STATUS(PyDict_SetItemString(dict, "a", Py_None));
    Py_CLEAR(dict);
    show_captured_stderr("unraisable");
    fails = 0;
    PyDict_ClearWatcher(id);
}

TEST_MAIN(
    NULL, &every_change_is_told_before, &a_dict_is_kept_by_its_watcher,
    &watchers_have_numbers, &errors_of_watchers_are_unraisable)
