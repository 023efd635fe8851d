/* How many digits an int may have in a text, and are long ints read and
 * written as CPython reads and writes them? */
#include "harness.h"
#include "random_texts.h"

enum { LONGEST = 20000 };

static PyObject *set_limit(PyObject *limit) {
    PyObject *set = PySys_GetObject("set_int_max_str_digits");
    return set == NULL ? NULL : PyObject_CallOneArg(set, limit);
}

static void limit_to(long digits) {
    PyObject *limit = PyLong_FromLong(digits);
    PyObject *done = set_limit(limit);
    CHECK(done != NULL);
    RELEASE(limit, done);
}

static void show_limit(void) {
    PyObject *get = PySys_GetObject("get_int_max_str_digits");
    show_result("limit", PyObject_CallNoArgs(get));
}

TEST(a_limit_is_set_and_read, "") {
    static const char *const limits[] = {"0",   "1",          "639",
                                         "640", "700",        "2147483647",
                                         "-1",  "2147483648", "-640"};
    show_limit();
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        PyObject *limit = PyLong_FromString(limits[i], NULL, 10);
        show_result(limits[i], set_limit(limit));
        show_limit();
        Py_DECREF(limit);
    }
    PyObject *others[] = {
        PyUnicode_FromString("640"), PyFloat_FromDouble(640.0),
        Py_NewRef(Py_None), Py_NewRef(Py_True), PyTuple_New(0)};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        show_result("another type", set_limit(others[i]));
        Py_DECREF(others[i]);
    }
    show_limit();
    limit_to(4300);
}

TEST(the_limit_by_name, "") {
    PyObject *set = PySys_GetObject("set_int_max_str_digits");
    PyObject *get = PySys_GetObject("get_int_max_str_digits");
    PyObject *limit = PyLong_FromLong(800);
    PyObject *named = Py_BuildValue("{s:O}", "maxdigits", limit);
    PyObject *misnamed = Py_BuildValue("{s:O}", "limit", limit);
    PyObject *none = PyTuple_New(0);
    PyObject *two = PyTuple_Pack(2, limit, limit);
    SHOW_RESULT(PyObject_Call(set, none, named));
    show_limit();
    SHOW_RESULT(PyObject_Call(set, none, misnamed));
    SHOW_RESULT(PyObject_Call(set, none, NULL));
    SHOW_RESULT(PyObject_Call(set, two, NULL));
    SHOW_RESULT(PyObject_Call(get, two, NULL));
    RELEASE(limit, named, misnamed, none, two);
    limit_to(4300);
}

/* Sevens, of which there is one more than asked for. */
static char digits[LONGEST + 2];

static PyObject *sevens(Py_ssize_t count, int base) {
    memset(digits, '7', (size_t)count);
    digits[count] = '\0';
    return PyLong_FromString(digits, NULL, base);
}

/* The length of a text stands for it. */
static void show_length(const char *label, PyObject *text) {
    show_result(
        label, text == NULL ? NULL : PyLong_FromSsize_t(PyObject_Size(text)));
    Py_XDECREF(text);
}

static PyObject *formatted(PyObject *value, const char *how) {
    PyObject *format = PyUnicode_FromString(how);
    PyObject *text = PyObject_Format(value, format);
    Py_DECREF(format);
    return text;
}

static PyObject *in_percent(PyObject *value, const char *how) {
    PyObject *format = PyUnicode_FromString(how);
    PyObject *text = PyUnicode_Format(format, value);
    Py_DECREF(format);
    return text;
}

static PyObject *in_bytes(PyObject *value, const char *how) {
    PyObject *format = PyBytes_FromString(how);
    PyObject *text = PyNumber_Remainder(format, value);
    Py_DECREF(format);
    return text;
}

static void show_texts(PyObject *value) {
    show_length("str", PyObject_Str(value));
    show_length("repr", PyObject_Repr(value));
    show_length("format", formatted(value, ""));
    show_length("format d", formatted(value, "d"));
    show_length("format ,", formatted(value, ","));
    show_length("format n", formatted(value, "n"));
    show_length("format x", formatted(value, "x"));
    show_length("format b", formatted(value, "b"));
    show_length("%d", in_percent(value, "%d"));
    show_length("%s", in_percent(value, "%s"));
    show_length("%x", in_percent(value, "%x"));
    show_length("bytes %d", in_bytes(value, "%d"));
    show_length("base 10", PyNumber_ToBase(value, 10));
    show_length("base 8", PyNumber_ToBase(value, 8));
    show_length("%S", PyUnicode_FromFormat("%S", value));
}

static const long limits_tried[] = {640, 645, 4300, 0};
enum { LIMITS = sizeof limits_tried / sizeof limits_tried[0] };

TEST(texts_around_a_limit, "") {
    for (size_t i = 0; i < LIMITS; i++) {
        Py_ssize_t around = limits_tried[i] == 0 ? 4400 : limits_tried[i];
        for (Py_ssize_t count = around; count <= around + 1; count++) {
            limit_to(0);
            PyObject *value = sevens(count, 10);
            PyObject *negative = PyNumber_Negative(value);
            limit_to(limits_tried[i]);
            show("%d digits, limit %ld", (int)count, limits_tried[i]);
            show_texts(value);
            show_texts(negative);
            RELEASE(value, negative);
        }
    }
    limit_to(4300);
}

TEST(numbers_around_a_limit, "") {
    static const int bases[] = {3, 8, 10, 16, 32, 36};
    for (size_t i = 0; i < LIMITS; i++) {
        Py_ssize_t around = limits_tried[i] == 0 ? 4400 : limits_tried[i];
        limit_to(limits_tried[i]);
        for (size_t j = 0; j < sizeof bases / sizeof bases[0]; j++) {
            for (Py_ssize_t count = around; count <= around + 1; count++) {
                PyObject *value = sevens(count, bases[j]);
                char label[80];
                snprintf(
                    label, sizeof label, "%d digits in base %d, limit %ld",
                    (int)count, bases[j], limits_tried[i]);
                show_result(
                    label, value == NULL
                               ? NULL
                               : PyLong_FromSsize_t(PyObject_Hash(value)));
                Py_XDECREF(value);
            }
        }
    }
    limit_to(4300);
}

static void show_digest(const char *label) {
    show("%s: %016llx", label, (unsigned long long)digest);
}

/* Well-formed digits with few different ones, runs of zeros and nines, and
 * underscores. */
static void make_digits(Py_ssize_t count, unsigned base) {
    static const char all[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    Py_ssize_t at = 0;
    while (at < count) {
        unsigned run = 1 + next_random(next_random(8) == 0 ? 900 : 3);
        unsigned sort = next_random(4);
        char digit =
            all[sort == 0   ? 0
                : sort == 1 ? base - 1
                            : next_random(base)];
        for (; run > 0 && at < count; run--) {
            digits[at++] = digit;
        }
        if (next_random(40) == 0 && at > 0 && at + 1 < count) {
            digits[at++] = '_';
            digits[at++] = all[next_random(base)];
        }
    }
    digits[0] = '1';
    digits[count] = '\0';
}

/* Lengths near those where a text is cut into two. */
static Py_ssize_t random_length(void) {
    Py_ssize_t cut = (Py_ssize_t)576 << next_random(5);
    return next_random(2) == 0 ? 1 + (Py_ssize_t)next_random(LONGEST)
                               : cut - 3 + (Py_ssize_t)next_random(7);
}

static void add_long_integer(unsigned base) {
    make_digits(random_length(), base);
    PyObject *value = PyLong_FromString(digits, NULL, (int)base);
    CHECK(value != NULL);
    PyObject *negative = PyNumber_Negative(value);
    add_result(PyLong_FromSsize_t(PyObject_Hash(value)));
    add_result(PyObject_Str(value));
    add_result(PyObject_Repr(negative));
    PyObject *text = PyObject_Str(negative);
    PyObject *again = PyLong_FromUnicodeObject(text, 10);
    CHECK(PyObject_RichCompareBool(again, negative, Py_EQ) == 1);
    RELEASE(value, negative, text, again);
}

TEST(long_integers_in_every_base, "") {
    limit_to(0);
    for (unsigned base = 2; base <= 36; base++) {
        for (int i = 0; i < 6; i++) {
            add_long_integer(base == 2 ? 10 : base);
        }
    }
    limit_to(4300);
    show_digest("texts");
}

/* Powers of ten and what is next to them: zeros and nines throughout. */
TEST(powers_of_ten, "") {
    limit_to(0);
    PyObject *ten = PyLong_FromLong(10);
    PyObject *one = PyLong_FromLong(1);
    for (long exponent = 1400; exponent < 10000; exponent += 317) {
        PyObject *size = PyLong_FromLong(exponent);
        PyObject *power = PyNumber_Power(ten, size, Py_None);
        PyObject *less = PyNumber_Subtract(power, one);
        PyObject *text = PyObject_Str(power);
        PyObject *nines = PyObject_Str(less);
        CHECK(PyUnicode_GetLength(text) == exponent + 1);
        CHECK(PyUnicode_GetLength(nines) == exponent);
        add_result(Py_NewRef(text));
        add_result(Py_NewRef(nines));
        RELEASE(size, power, less, text, nines);
    }
    RELEASE(ten, one);
    limit_to(4300);
    show_digest("powers");
}

TEST_MAIN(
    NULL, &a_limit_is_set_and_read, &the_limit_by_name, &texts_around_a_limit,
    &numbers_around_a_limit, &long_integers_in_every_base, &powers_of_ten)
