#include "values.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_NAMES = 16, LONGEST = 100 };

static struct {
    const char *name;
    PyObject *value;
} named[MOST_NAMES];
static size_t named_count;

void name_value(const char *name, PyObject *value) {
    if (value == NULL) {
        named_count = 0;
        return;
    }
    CHECK(named_count < MOST_NAMES);
    named[named_count].name = name;
    named[named_count].value = value;
    named_count++;
}

static PyObject *parse(const char **at);

static void skip_spaces(const char **at) {
    *at += strspn(*at, " ");
}

static int take(const char **at, char expected) {
    skip_spaces(at);
    if (**at != expected) {
        return 0;
    }
    (*at)++;
    return 1;
}

/* The items up to a closing bracket, in a list; a dict's keys and values in
 * turn. */
static PyObject *parse_items(const char **at, char end, int *is_dict) {
    PyObject *list = PyList_New(0);
    while (!take(at, end)) {
        PyObject *item = parse(at);
        CHECK(item != NULL && PyList_Append(list, item) == 0);
        Py_XDECREF(item);
        if (take(at, ':')) {
            *is_dict = 1;
        } else {
            take(at, ',');
        }
    }
    return list;
}

static PyObject *parse_braces(const char **at) {
    int is_dict = 0;
    PyObject *items = parse_items(at, '}', &is_dict);
    Py_ssize_t count = PyList_Size(items);
    if (count != 0 && !is_dict) {
        PyObject *set = PySet_New(items);
        Py_DECREF(items);
        return set;
    }
    PyObject *dict = PyDict_New();
    for (Py_ssize_t i = 0; i < count; i += 2) {
        CHECK(
            PyDict_SetItem(
                dict, PyList_GetItem(items, i), PyList_GetItem(items, i + 1)) ==
            0);
    }
    Py_DECREF(items);
    return dict;
}

static PyObject *parse_quoted(const char **at, int is_bytes) {
    const char *end = strchr(*at, '\'');
    Py_ssize_t length = end - *at;
    PyObject *made = is_bytes ? PyBytes_FromStringAndSize(*at, length)
                              : PyUnicode_FromStringAndSize(*at, length);
    *at = end + 1;
    return made;
}

static PyObject *look_up(const char *name) {
    for (size_t i = 0; i < named_count; i++) {
        if (strcmp(named[i].name, name) == 0) {
            return Py_NewRef(named[i].value);
        }
    }
    CHECK(!"no value has this name");
    return NULL;
}

static PyObject *builtin(const char *name) {
    PyObject *builtins = PyImport_ImportModule("builtins");
    PyObject *found = PyObject_GetAttrString(builtins, name);
    CHECK(found != NULL);
    Py_DECREF(builtins);
    return found;
}

static PyObject *parse_word(const char **at) {
    char word[LONGEST];
    size_t length = strcspn(*at, " ,:)]}");
    CHECK(length > 0 && length < sizeof word);
    memcpy(word, *at, length);
    word[length] = '\0';
    *at += length;
    if (word[0] == '@') {
        return builtin(word + 1);
    }
    if (word[0] == '$') {
        return look_up(word + 1);
    }
    if (strcmp(word, "None") == 0) {
        return Py_NewRef(Py_None);
    }
    if (strcmp(word, "True") == 0) {
        return Py_NewRef(Py_True);
    }
    if (strcmp(word, "False") == 0) {
        return Py_NewRef(Py_False);
    }
    if (strpbrk(word, "xX") == NULL && strpbrk(word, ".enEN") != NULL) {
        return PyFloat_FromDouble(strtod(word, NULL));
    }
    return PyLong_FromString(word, NULL, 0);
}

static PyObject *parse(const char **at) {
    int ignored = 0;
    if (take(at, '[')) {
        return parse_items(at, ']', &ignored);
    }
    if (take(at, '(')) {
        PyObject *list = parse_items(at, ')', &ignored);
        PyObject *tuple = PyList_AsTuple(list);
        Py_DECREF(list);
        return tuple;
    }
    if (take(at, '{')) {
        return parse_braces(at);
    }
    if (take(at, '\'')) {
        return parse_quoted(at, 0);
    }
    if ((*at)[0] == 'b' && (*at)[1] == '\'') {
        *at += 2;
        return parse_quoted(at, 1);
    }
    return parse_word(at);
}

PyObject *value_of(const char *text) {
    const char *at = text;
    return parse(&at);
}

void call_with(
    const char *name, PyObject *callable, const char *args,
    const char *kwargs) {
    PyObject *positional = value_of(args != NULL ? args : "()");
    PyObject *keywords = kwargs != NULL ? value_of(kwargs) : NULL;
    char label[4 * LONGEST];
    snprintf(
        label, sizeof label, "%s %s%s", name, args != NULL ? args : "()",
        kwargs != NULL ? kwargs : "");
    show_result(label, PyObject_Call(callable, positional, keywords));
    RELEASE(positional, keywords);
}

void call_attribute(
    PyObject *object, const char *name, const char *args, const char *kwargs) {
    PyObject *callable = PyObject_GetAttrString(object, name);
    if (callable == NULL) {
        show_error(name);
        return;
    }
    call_with(name, callable, args, kwargs);
    Py_DECREF(callable);
}
