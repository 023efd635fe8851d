/* Fields of C structs by their member codes. */
#include "class_body.h"

#include <string.h>

typedef struct {
    PyObject ob_base;
    union {
        char bytes[32];
        char *text;
        PyObject *object;
    } field;
} Record;

static const struct {
    const char *name;
    int code;
} codes[] = {
    {"bool", Py_T_BOOL},
    {"byte", Py_T_BYTE},
    {"ubyte", Py_T_UBYTE},
    {"short", Py_T_SHORT},
    {"ushort", Py_T_USHORT},
    {"int", Py_T_INT},
    {"uint", Py_T_UINT},
    {"long", Py_T_LONG},
    {"ulong", Py_T_ULONG},
    {"long long", Py_T_LONGLONG},
    {"ulong long", Py_T_ULONGLONG},
    {"ssize_t", Py_T_PYSSIZET},
    {"float", Py_T_FLOAT},
    {"double", Py_T_DOUBLE},
    {"char", Py_T_CHAR},
    {"string", Py_T_STRING},
    {"string in place", Py_T_STRING_INPLACE},
    {"object", _Py_T_OBJECT},
    {"object or error", Py_T_OBJECT_EX},
    {"none", _Py_T_NONE},
    {"unknown", 77},
};
enum { code_count = sizeof codes / sizeof codes[0] };

static const char *const numbers[] = {
    "0",
    "1",
    "-1",
    "127",
    "128",
    "255",
    "-128",
    "-129",
    "32767",
    "32768",
    "65536",
    "2147483648",
    "4294967295",
    "4294967296",
    "-2147483649",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775808",
    "-9223372036854775809"};
enum { number_count = sizeof numbers / sizeof numbers[0], value_count = 30 };

static PyObject *values[value_count];

static void make_values(void) {
    int count = 0;
    for (int i = 0; i < number_count; i++) {
        values[count++] = PyLong_FromString(numbers[i], NULL, 10);
    }
    PyObject *type = class_with(
        "Index", NULL, "__index__",
        method_returning("index", PyLong_FromLong(5)));
    values[count++] = instance_of(type);
    Py_DECREF(type);
    values[count++] = PyFloat_FromDouble(1.5);
    values[count++] = PyFloat_FromDouble(1e300);
    values[count++] = PyUnicode_FromString("a");
    values[count++] = PyUnicode_FromString("ab");
    values[count++] = PyUnicode_FromString("\xc3\xa9");
    values[count++] = PyUnicode_FromString("");
    values[count++] = Py_NewRef(Py_None);
    values[count++] = Py_NewRef(Py_True);
    CHECK(count == value_count);
}

static Record *new_record(PyTypeObject *type) {
    Record *record = (Record *)PyType_GenericAlloc(type, 0);
    CHECK(record != NULL);
    return record;
}

TEST(fields_are_set_and_read, "PyMember_GetOne PyMember_SetOne") {
    PyMemberDef member = {"field", 0, offsetof(Record, field), 0, NULL};
    for (int i = 0; i < code_count; i++) {
        member.type = codes[i].code;
        int is_object =
            codes[i].code == _Py_T_OBJECT || codes[i].code == Py_T_OBJECT_EX;
        for (int j = 0; j < value_count; j++) {
            Record record;
            memset(&record, 0, sizeof record);
            record.ob_base.ob_type = &PyBaseObject_Type;
            char label[100];
            snprintf(
                label, sizeof label, "%s, value %d, a %s", codes[i].name, j,
                Py_TYPE(values[j])->tp_name);
            int status = PyMember_SetOne((char *)&record, &member, values[j]);
            show_status(label, status);
            if (status == 0) {
                show_result(
                    "  read", PyMember_GetOne((char *)&record, &member));
            }
            if (is_object) {
                CHECK(record.field.object == values[j]);
                Py_CLEAR(record.field.object);
            }
        }
    }
}

TEST(empty_fields, "PyMember_GetOne PyMember_SetOne") {
    PyMemberDef member = {"field", 0, offsetof(Record, field), 0, NULL};
    Record record;
    memset(&record, 0, sizeof record);
    record.ob_base.ob_type = &PyBaseObject_Type;
    for (int i = 0; i < code_count; i++) {
        member.type = codes[i].code;
        show_result(codes[i].name, PyMember_GetOne((char *)&record, &member));
        show_status(
            "  delete", PyMember_SetOne((char *)&record, &member, NULL));
        member.flags = Py_READONLY;
        show_status(
            "  read-only", PyMember_SetOne((char *)&record, &member, Py_None));
        member.flags = Py_RELATIVE_OFFSET;
        show_result("  relative", PyMember_GetOne((char *)&record, &member));
        show_status(
            "  relative", PyMember_SetOne((char *)&record, &member, Py_None));
        member.flags = 0;
    }
}

TEST(texts_and_characters, "PyMember_GetOne") {
    PyMemberDef member = {
        "field", Py_T_STRING, offsetof(Record, field), 0, NULL};
    Record record;
    memset(&record, 0, sizeof record);
    char text[] = "text";
    record.field.text = text;
    SHOW_RESULT(PyMember_GetOne((char *)&record, &member));
    memset(&record, 0, sizeof record);
    memcpy(record.field.bytes, "in place", 8);
    member.type = Py_T_STRING_INPLACE;
    SHOW_RESULT(PyMember_GetOne((char *)&record, &member));
    member.type = Py_T_CHAR;
    SHOW_RESULT(PyMember_GetOne((char *)&record, &member));
    record.field.bytes[0] = '\xe9';
    SHOW_RESULT(PyMember_GetOne((char *)&record, &member));
    member.type = Py_T_STRING_INPLACE;
    SHOW_RESULT(PyMember_GetOne((char *)&record, &member));
    member.type = Py_T_BOOL;
    SHOW_RESULT(PyMember_GetOne((char *)&record, &member));
}

TEST(an_object_is_replaced_and_deleted, "PyMember_SetOne") {
    static PyMemberDef members[] = {
        {"plain", _Py_T_OBJECT, offsetof(Record, field), 0, NULL},
        {"strict", Py_T_OBJECT_EX, offsetof(Record, field), 0, NULL},
        {NULL, 0, 0, 0, NULL}};
    static PyType_Slot slots[] = {{Py_tp_members, members}, {0, NULL}};
    static PyType_Spec spec = {
        "demo.Record", sizeof(Record), 0, Py_TPFLAGS_DEFAULT, slots};
    PyObject *type = PyType_FromSpec(&spec);
    Record *record = new_record((PyTypeObject *)type);
    PyObject *list = PyList_New(0);
    for (int i = 0; i < 2; i++) {
        CHECK(PyMember_SetOne((char *)record, &members[i], list) == 0);
        SHOW(Py_REFCNT(list));
        PyObject *got = PyMember_GetOne((char *)record, &members[i]);
        SHOW_TRUTH(got == list);
        SHOW(Py_REFCNT(list));
        Py_DECREF(got);
        CHECK(PyMember_SetOne((char *)record, &members[i], Py_None) == 0);
        SHOW(Py_REFCNT(list));
        SHOW_STATUS(PyMember_SetOne((char *)record, &members[i], NULL));
        SHOW_STATUS(PyMember_SetOne((char *)record, &members[i], NULL));
        SHOW_RESULT(PyMember_GetOne((char *)record, &members[i]));
    }
    RELEASE(type, (PyObject *)record, list);
    release(values, value_count);
}

TEST_MAIN(
    make_values, &fields_are_set_and_read, &empty_fields, &texts_and_characters,
    &an_object_is_replaced_and_deleted)
