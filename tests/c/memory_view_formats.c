/* Are items of memory views read, written and compared in every format? */
#include "shaped_exporters.h"

#include "random_texts.h"

static const char *const formats[] = {
    "c",   "b",   "B",  "h",   "H",   "i",    "I",
    "l",   "L",   "q",  "Q",   "n",   "N",    "f",
    "d",   "e",   "?",  "P",   "@i",  "@c",   "<i",
    ">i",  "=I",  "!h", "<q",  ">Q",  "<l",   "<d",
    ">f",  ">d",  ">e", "<e",  "<?",  "<c",   ">b",
    "2h",  "4B",  "hb", "bh",  "<bh", "3s",   "5s",
    "4p",  "1p",  "0s", "bxh", "xi",  "2x",   "B0i",
    "",    " i ", "2",  "z",   "<n",  "T{i}", "i:x:",
    "2 i", "<P",  "0i", "2i",  "8c",  "2f",   "99999999999999999999999i",
    "q@",
};
enum { FORMATS = sizeof formats / sizeof formats[0], LONGEST = 16 };

static const unsigned char contents[][LONGEST] = {
    {0},
    {1, 0, 0, 0, 0, 0, 0, 0, 7},
    {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
    {0, 0, 0x80, 0x3f, 0, 0, 0xf0, 0x3f},
    {1, 0x7e, 0xc0, 0x7f, 0, 0, 0xf8, 0x7f},
    {1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},
    {0, 0x80, 0, 0x80, 0, 0, 0, 0x80},
};
enum { CONTENTS = sizeof contents / sizeof contents[0] };

static PyObject *view_of(unsigned char *memory, const char *format) {
    Py_ssize_t size = PyBuffer_SizeFromFormat(format);
    PyErr_Clear();
    return view_of_items(memory, size < 0 ? 8 : size, 1, format);
}

/* One character per comparison: unequal, equal, an error. */
static char compare(PyObject *left, PyObject *right) {
    int equal = PyObject_RichCompareBool(left, right, Py_EQ);
    int unequal = PyObject_RichCompareBool(left, right, Py_NE);
    PyErr_Clear();
    CHECK(equal < 0 ? unequal < 0 : unequal == !equal);
    return "x01"[equal + 1];
}

static void compare_all(const unsigned char *a, const unsigned char *b) {
    unsigned char left[LONGEST];
    unsigned char right[LONGEST];
    memcpy(left, a, LONGEST);
    memcpy(right, b, LONGEST);
    for (size_t i = 0; i < FORMATS; i++) {
        char line[FORMATS + 1] = "";
        PyObject *first = view_of(left, formats[i]);
        for (size_t j = 0; j < FORMATS; j++) {
            PyObject *second = view_of(right, formats[j]);
            line[j] = compare(first, second);
            Py_DECREF(second);
        }
        show("%-6.6s %s", formats[i], line);
        Py_DECREF(first);
    }
}

TEST(comparisons, "") {
    for (size_t i = 0; i < CONTENTS; i++) {
        show("content %d with itself", (int)i);
        compare_all(contents[i], contents[i]);
    }
    show("contents 1 and 2");
    compare_all(contents[1], contents[2]);
}

TEST(reading, "") {
    for (size_t i = 0; i < FORMATS; i++) {
        unsigned char memory[LONGEST];
        memcpy(memory, contents[5], LONGEST);
        PyObject *view = view_of(memory, formats[i]);
        PyObject *zero = PyLong_FromLong(0);
        show("format '%s'", formats[i]);
        SHOW_RESULT(PyObject_GetItem(view, zero));
        SHOW_RESULT(PySequence_GetItem(view, 0));
        SHOW_RESULT(PyObject_CallMethod(view, "tolist", NULL));
        SHOW_RESULT(PySequence_List(view));
        SHOW_RESULT(PyObject_CallMethod(view, "tobytes", NULL));
        SHOW_RESULT(PyObject_CallMethod(view, "hex", NULL));
        SHOW_RESULT(PyObject_CallMethod(view, "cast", "s", "B"));
        SHOW_RESULT(PyObject_CallMethod(view, "cast", "s", formats[i]));
        SHOW_STATUS(PyObject_SetItem(view, zero, zero));
        SHOW_STATUS(PyObject_DelItem(view, zero));
        PyObject *fixed = PyObject_CallMethod(view, "toreadonly", NULL);
        SHOW_STATUS(PyObject_SetItem(fixed, zero, zero));
        Py_hash_t hash = PyObject_Hash(fixed);
        show_status("hash", hash == -1 ? -1 : 0);
        RELEASE(view, zero, fixed);
    }
}

static const char *const numbers[] = {
    "0",
    "1",
    "-1",
    "127",
    "128",
    "-128",
    "-129",
    "255",
    "256",
    "32767",
    "32768",
    "-32769",
    "65535",
    "65536",
    "2147483647",
    "2147483648",
    "-2147483649",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616"};
static const double doubles[] = {0.5,    -0.0,  65504.0, 65519.0, 65520.,
                                 3.5e38, 1e300, 5e-324,  1e-8,    Py_HUGE_VAL};

static void write_item(PyObject *view, PyObject *value) {
    PyObject *zero = PyLong_FromLong(0);
    int status = PyObject_SetItem(view, zero, value);
    show_repr("value", value);
    show_status("  set", status);
    if (status == 0) {
        show_result("  bytes", PyObject_CallMethod(view, "tobytes", NULL));
    }
    Py_DECREF(zero);
}

TEST(writing, "") {
    for (const char *code = "cbBhHiIlLqQnNfde?P"; *code != '\0'; code++) {
        char format[2] = {*code, '\0'};
        unsigned char memory[LONGEST] = {0};
        PyObject *view = view_of(memory, format);
        show("format %s", format);
        for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
            PyObject *value = PyLong_FromString(numbers[i], NULL, 10);
            write_item(view, value);
            Py_DECREF(value);
        }
        for (size_t i = 0; i < sizeof doubles / sizeof doubles[0]; i++) {
            PyObject *value = PyFloat_FromDouble(doubles[i]);
            write_item(view, value);
            Py_DECREF(value);
        }
        PyObject *texts[] = {PyBytes_FromString("x"), PyBytes_FromString("xy"),
                             PyBytes_FromString(""),  PyUnicode_FromString("x"),
                             Py_NewRef(Py_True),      Py_NewRef(Py_None)};
        for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
            write_item(view, texts[i]);
            Py_DECREF(texts[i]);
        }
        Py_DECREF(view);
    }
}

/* Slices of slices, and assignments between parts that may overlap. */
static PyObject *random_slice(void) {
    PyObject *parts[3];
    for (int i = 0; i < 3; i++) {
        long number = (long)next_random(31) - 15;
        parts[i] =
            next_random(4) == 0 ? Py_NewRef(Py_None) : PyLong_FromLong(number);
    }
    PyObject *slice = PySlice_New(parts[0], parts[1], parts[2]);
    RELEASE(parts[0], parts[1], parts[2]);
    return slice;
}

static PyObject *random_part(PyObject *view) {
    PyObject *part = Py_NewRef(view);
    for (unsigned depth = next_random(3); part != NULL && depth > 0; depth--) {
        PyObject *slice = random_slice();
        PyObject *next = PyObject_GetItem(part, slice);
        RELEASE(part, slice);
        part = next;
    }
    return part;
}

TEST(random_slices, "") {
    random_state = 6;
    unsigned assigned = 0;
    for (int round = 0; round < 500; round++) {
        static const char *const codes[] = {"B", "b", "h", "@h", "i", "q", "e"};
        char memory[96];
        for (int i = 0; i < 96; i++) {
            memory[i] = (char)next_random(120);
        }
        const char *format = codes[next_random(7)];
        Py_ssize_t size = PyBuffer_SizeFromFormat(format);
        PyObject *view = view_of_items(memory, size, 96 / size / 2, format);
        PyObject *to = random_part(view);
        PyObject *from = random_part(view);
        PyObject *slice = random_slice();
        if (to == NULL || from == NULL) {
            PyErr_Clear();
        } else {
            int status = PyObject_SetItem(to, slice, from);
            assigned += status == 0;
            add_result(status < 0 ? NULL : Py_NewRef(Py_None));
            add_result(PyObject_CallMethod(to, "tolist", NULL));
            add_result(PyObject_GetAttrString(to, "strides"));
            add_result(PyObject_RichCompare(to, from, Py_EQ));
            add_result(PyObject_CallMethod(view, "hex", NULL));
        }
        RELEASE(view, to, from, slice);
    }
    SHOW(assigned);
    SHOW_HEX(digest);
}

TEST_MAIN(NULL, &comparisons, &reading, &writing, &random_slices)
