#define _GNU_SOURCE
#include "call.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

/* Integer and floating arguments travel in registers of their own, whatever
 * their order, so that one shape of call fits every function. */
typedef uintptr_t any_function(uintptr_t, ...);
typedef double real_function(uintptr_t, ...);
typedef Py_complex complex_function(uintptr_t, ...);

struct answer {
    uintptr_t word;
    double real;
    double imaginary;
};

#define ARGUMENTS                                                              \
    words[0], words[1], words[2], words[3], words[4], words[5], words[6],      \
        words[7], words[8], words[9], words[10], words[11], reals[0],          \
        reals[1], reals[2], reals[3]

static struct answer call_with(
    const struct row *row, const struct value *values) {
    uintptr_t words[MOST_ARGUMENTS] = {0};
    double reals[4] = {0};
    size_t word = 0;
    size_t real = 0;
    for (size_t i = 0; i < row->count; i++) {
        if (values[i].is_real && real < 4) {
            reals[real++] = values[i].real;
        } else {
            words[word++] = values[i].word;
        }
    }
    struct answer answer = {0, 0, 0};
    if (row->result == RESULT_DOUBLE) {
        answer.real = ((real_function *)row->function)(ARGUMENTS);
    } else if (row->result == RESULT_COMPLEX) {
        Py_complex complex = ((complex_function *)row->function)(ARGUMENTS);
        answer.real = complex.real;
        answer.imaginary = complex.imag;
    } else {
        answer.word = ((any_function *)row->function)(ARGUMENTS);
    }
    return answer;
}

static bool says_failure(const struct row *row, struct answer answer) {
    switch (row->result) {
    case RESULT_VOID:
        return false;
    case RESULT_INT:
        return (int)answer.word == -1;
    case RESULT_UNSIGNED_INT:
        return (unsigned)answer.word == (unsigned)-1;
    case RESULT_LONG:
        return (long)answer.word == -1;
    case RESULT_DOUBLE:
    case RESULT_COMPLEX:
        return answer.real == -1.0;
    default:
        return answer.word == 0;
    }
}

/* ASCII text of one line without addresses. */
static void append_plain(char *text, const char *more) {
    size_t length = strlen(text);
    while (*more != '\0' && length < OUTCOME_LENGTH - 6) {
        if ((unsigned char)*more > '~') {
            length += (size_t)sprintf(
                text + length, "\\x%02x", (unsigned)(unsigned char)*more);
            more++;
        } else if (strncmp(more, "0x", 2) == 0 && strlen(more) > 8) {
            more += 2 + strspn(more + 2, "0123456789abcdef");
            length += (size_t)sprintf(text + length, "0x?");
        } else {
            text[length] = *more;
            if (*more == '\n') {
                text[length] = ' ';
            }
            length++;
            more++;
        }
    }
    text[length] = '\0';
}

static void append_object(char *text, PyObject *object) {
    PyTypeObject *type = Py_TYPE(object);
    append_plain(text, type->tp_name);
    if (type == &PyLong_Type || type == &PyUnicode_Type ||
        type == &PyBytes_Type || type == &PyFloat_Type ||
        type == &PyBool_Type || type == &PyComplex_Type) {
        PyObject *shown = PyObject_Repr(object);
        if (shown != NULL) {
            append_plain(text, " ");
            append_plain(text, PyUnicode_AsUTF8(shown));
        }
        Py_XDECREF(shown);
        PyErr_Clear();
    }
}

static void describe_result(
    const struct row *row, struct answer answer, char *text) {
    bool object = row->result == RESULT_NEW_OBJECT ||
                  row->result == RESULT_BORROWED_OBJECT;
    if (row->hidden && !says_failure(row, answer)) {
        snprintf(text, OUTCOME_LENGTH, "a value");
    } else if (row->result == RESULT_INT) {
        snprintf(text, OUTCOME_LENGTH, "%d", (int)answer.word);
    } else if (row->result == RESULT_UNSIGNED_INT) {
        snprintf(text, OUTCOME_LENGTH, "%u", (unsigned)answer.word);
    } else if (row->result == RESULT_LONG) {
        snprintf(text, OUTCOME_LENGTH, "%ld", (long)answer.word);
    } else if (row->result == RESULT_DOUBLE || row->result == RESULT_COMPLEX) {
        snprintf(
            text, OUTCOME_LENGTH, "%.17g %.17g", answer.real, answer.imaginary);
    } else if (row->result == RESULT_VOID) {
        snprintf(text, OUTCOME_LENGTH, "done");
    } else if (answer.word == 0) {
        snprintf(text, OUTCOME_LENGTH, "NULL");
    } else if (object) {
        append_object(text, (PyObject *)answer.word);
    } else if (row->result == RESULT_TEXT) {
        append_plain(text, (const char *)answer.word);
    } else {
        snprintf(text, OUTCOME_LENGTH, "a pointer");
    }
}

/* CPython names the place in its own source. */
static const char *without_place(const char *text) {
    static const char known[] = ": bad argument to internal function";
    const char *found = strstr(text, known);
    return found == NULL || strncmp(text, "file:", 5) == 0 ? text : found + 2;
}

static void describe_exception(PyObject *exception, char *text) {
    PyObject *message = PyObject_Str(exception);
    const char *characters = message == NULL ? NULL : PyUnicode_AsUTF8(message);
    append_plain(text, ", ");
    append_plain(text, Py_TYPE(exception)->tp_name);
    append_plain(text, ": ");
    append_plain(
        text, characters == NULL ? "(no text)" : without_place(characters));
    Py_XDECREF(message);
    PyErr_Clear();
}

static void *taker_back(const char *name) {
    void *function = dlsym(RTLD_DEFAULT, name);
    CHECK(function != NULL);
    return function;
}

static void give_memory_back(const char *function, uintptr_t memory) {
    if (function[0] != '\0' && memory != 0) {
        ((any_function *)taker_back(function))(memory);
    }
}

static void give_back(
    const struct row *row, struct answer answer, bool failed,
    struct value *values) {
    if (row->result == RESULT_NEW_OBJECT) {
        Py_XDECREF((PyObject *)answer.word);
    }
    give_memory_back(row->freed_by, answer.word);
    if (row->count > 0) {
        give_memory_back(row->out_freed_by, values[row->count - 1].cells[0]);
    }
    for (size_t i = 0; i < row->count; i++) {
        if (row->arguments[i].stolen && row->on_success && failed) {
            Py_XDECREF(values[i].object);
        }
        release_value(&values[i]);
    }
}

static Py_ssize_t set_fault(Py_ssize_t failing) {
#if defined(NATIVEWEAKREF_VERSION)
    return nativeweakref_fault_set(failing);
#else
    (void)failing;
    return 1;
#endif
}

bool call_function(
    const struct row *row, struct spoiling spoiling, Py_ssize_t failing,
    struct outcome *outcome) {
    static struct value values[MOST_ARGUMENTS];
    for (size_t i = 0; i < row->count; i++) {
        make_value(&row->arguments[i], &values[i]);
    }
    if (spoiling.place >= 0) {
        int place = spoiling.place;
        spoil_value(&row->arguments[place], spoiling.index, &values[place]);
    }
    memset(outcome, 0, sizeof *outcome);
    set_fault(failing);
    struct answer answer = call_with(row, values);
    bool reached = set_fault(0) == 0 && failing != 0;
    outcome->failed = says_failure(row, answer);
    PyObject *exception = PyErr_GetRaisedException();
    describe_result(row, answer, outcome->text);
    if (exception != NULL) {
        outcome->raised = true;
        outcome->out_of_memory =
            PyErr_GivenExceptionMatches(exception, PyExc_MemoryError);
        describe_exception(exception, outcome->text);
        Py_DECREF(exception);
    }
    give_back(row, answer, outcome->failed, values);
    return reached;
}

void name_spoiling(
    const struct row *row, struct spoiling spoiling, char *text, size_t size) {
    if (spoiling.place < 0) {
        snprintf(text, size, "as it should be");
        return;
    }
    static struct value value;
    const struct argument *argument = &row->arguments[spoiling.place];
    make_value(argument, &value);
    const char *name = spoil_value(argument, spoiling.index, &value);
    snprintf(
        text, size, "argument %d, %s: %s", spoiling.place + 1, argument->kind,
        name);
    if (argument->stolen) {
        Py_XDECREF(value.object);
    }
    release_value(&value);
}
