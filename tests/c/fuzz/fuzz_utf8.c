/* UTF-8 both ways. What is decoded strictly is encoded to the same bytes; what
 * is not is told apart in the same way by all policies and by the decoder that
 * takes pieces. */
#include "fuzzing.h"

#include <string.h>

static const char *const policies[] = {"strict",          "ignore",
                                       "replace",         "backslashreplace",
                                       "surrogateescape", "surrogatepass"};
enum { POLICIES = sizeof policies / sizeof policies[0] };

static void expect_bytes(
    PyObject *text, struct input input, const char *policy) {
    PyObject *bytes = PyUnicode_AsEncodedString(text, "utf-8", policy);
    REQUIRE(bytes != NULL);
    REQUIRE((size_t)PyBytes_GET_SIZE(bytes) == input.left);
    REQUIRE(memcmp(PyBytes_AS_STRING(bytes), input.bytes, input.left) == 0);
    Py_DECREF(bytes);
}

static int is_decoded(struct input input, const char *policy) {
    PyObject *text = PyUnicode_DecodeUTF8(
        (const char *)input.bytes, (Py_ssize_t)input.left, policy);
    int decoded = text != NULL;
    int reversible = strcmp(policy, "ignore") != 0 &&
                     strcmp(policy, "replace") != 0 &&
                     strcmp(policy, "backslashreplace") != 0;
    if (decoded && reversible) {
        expect_bytes(text, input, policy);
    }
    expect_answer(text);
    return decoded;
}

/* The first piece, and the rest with what was left over. */
static void decode_in_pieces(struct input input, size_t first, int whole) {
    Py_ssize_t consumed = 0;
    PyObject *one = PyUnicode_DecodeUTF8Stateful(
        (const char *)input.bytes, (Py_ssize_t)first, "strict", &consumed);
    REQUIRE(one == NULL || (size_t)consumed <= first);
    REQUIRE(one != NULL || !whole);
    if (one != NULL) {
        PyObject *two = PyUnicode_DecodeUTF8(
            (const char *)input.bytes + consumed,
            (Py_ssize_t)input.left - consumed, "strict");
        REQUIRE((two != NULL) == whole);
        if (two != NULL) {
            PyUnicode_Append(&one, two);
            REQUIRE(one != NULL);
            expect_bytes(one, input, "strict");
            Py_DECREF(two);
        }
    }
    PyErr_Clear();
    Py_XDECREF(one);
}

void run_input(struct input *input) {
    size_t place = take_byte(input);
    const char *policy = policies[take_below(input, POLICIES)];
    struct input rest = take_rest(input);
    int whole = is_decoded(rest, "strict");
    REQUIRE(is_decoded(rest, policy) || !whole);
    REQUIRE(is_decoded(rest, "replace") && is_decoded(rest, "surrogateescape"));
    decode_in_pieces(rest, rest.left == 0 ? 0 : place % rest.left, whole);
}
