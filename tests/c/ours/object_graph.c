/* The graph of objects that debug mode writes: parsed, compared, and rendered
 * where Graphviz is installed. With an argument the picture of the manual:
 *     NATIVEWEAKREF_DEBUG=1 NATIVEWEAKREF_GRAPH=FILE ours_object_graph draw */
#define _POSIX_C_SOURCE 200809L
#include "debug_mode.h"

#include <stddef.h>

typedef struct {
    PyObject ob_base;
    PyObject *other;
    PyObject *weaklist;
} Node;

static int visit_node(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(((Node *)self)->other);
    return 0;
}

static int clear_node(PyObject *self) {
    Py_CLEAR(((Node *)self)->other);
    return 0;
}

static void destroy_node(PyObject *self) {
    PyObject_GC_UnTrack(self);
    PyObject_ClearWeakRefs(self);
    (void)clear_node(self);
    PyObject_GC_Del(self);
}

#define NODE_TYPE(name)                                                        \
    {                                                                          \
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = name,                         \
                                    .tp_basicsize = sizeof(Node),              \
                                    .tp_dealloc = destroy_node,                \
                                    .tp_traverse = visit_node,                 \
                                    .tp_clear = clear_node,                    \
                                    .tp_weaklistoffset =                       \
                                        offsetof(Node, weaklist),              \
                                    .tp_flags = Py_TPFLAGS_DEFAULT |           \
                                                Py_TPFLAGS_HAVE_GC,            \
    }

static PyTypeObject Parent_Type = NODE_TYPE("demo.Parent");
static PyTypeObject Child_Type = NODE_TYPE("demo.Child");
static PyTypeObject Quoted_Type = NODE_TYPE("demo.\"Quoted\\\"");

static PyObject *volatile kept[8];

static PyObject *make(PyTypeObject *type, PyObject *other) {
    CHECK(PyType_Ready(type) == 0);
    Node *node = PyObject_GC_New(Node, type);
    CHECK(node != NULL);
    node->weaklist = NULL;
    Py_XINCREF(other);
    node->other = other;
    PyObject_GC_Track(node);
    return (PyObject *)node;
}

/* A parent and a child in a cycle, a weak reference to one, a proxy of the
 * other, and a weak reference that is dead. */
static void draw(void) {
    kept[0] = make(&Parent_Type, NULL);
    kept[1] = make(&Child_Type, kept[0]);
    Py_INCREF(kept[1]);
    ((Node *)kept[0])->other = kept[1];
    PyObject *number = PyLong_FromLong(123456789);
    kept[2] = PyWeakref_NewRef(kept[0], NULL);
    kept[3] = PyWeakref_NewProxy(kept[1], NULL);
    PyObject *gone = make(&Child_Type, NULL);
    kept[4] = PyWeakref_NewRef(gone, NULL);
    Py_XDECREF(gone);
    kept[5] = PyTuple_Pack(2, kept[4], number);
    Py_XDECREF(number);
}

static void draw_quoted(void) {
    kept[0] = make(&Quoted_Type, NULL);
}

static void draw_crowd(void) {
    kept[0] = PyList_New(0);
    for (int i = 0; i < 2500; i++) {
        PyObject *one = make(&Child_Type, NULL);
        CHECK(PyList_Append(kept[0], one) == 0);
        Py_DECREF(one);
    }
}

static const struct misdeed misdeeds[] = {
    MISDEED(draw), MISDEED(draw_quoted), MISDEED(draw_crowd)};

enum { MOST_LINES = 8000 };

static char text[1000000];
static char *lines[MOST_LINES];
static char file[40];

/* Writes the graph and reads it. Returns the number of lines. */
static int graph_of(const char *name) {
    static char report[20000];
    strcpy(file, "/tmp/object-graph-XXXXXX"); /* filled in by the call */
    int descriptor = mkstemp(file);
    CHECK(descriptor >= 0);
    setenv("NATIVEWEAKREF_GRAPH", file, 1);
    int status = run_misdeed(name, report, sizeof report);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    read_all(descriptor, text, sizeof text);
    close(descriptor);
    int count = 0;
    for (char *line = strtok(text, "\n"); line != NULL && count < MOST_LINES;
         line = strtok(NULL, "\n")) {
        lines[count++] = line;
    }
    return count;
}

/* A line with the labels of nodes in place of their numbers. */
static void name_nodes(const char *line, int count, char *result, size_t size) {
    int from = 0;
    int to = 0;
    const char *labels[2] = {"?", "?"};
    if (sscanf(line, "  n%d -> n%d", &from, &to) != 2) {
        snprintf(result, size, "%s", line);
        return;
    }
    for (int i = 0; i < count; i++) {
        int number = 0;
        int at = 0;
        if (sscanf(lines[i], "  n%d [label=%n", &number, &at) == 1 && at > 0) {
            labels[0] = number == from ? lines[i] + at : labels[0];
            labels[1] = number == to ? lines[i] + at : labels[1];
        }
    }
    snprintf(
        result, size, "%.*s -> %.*s%s", (int)strcspn(labels[0], "]"), labels[0],
        (int)strcspn(labels[1], "]"), labels[1],
        strstr(line, "dashed") != NULL ? " dashed" : "");
}

static int has_line(const char *expected, int count) {
    char result[400];
    for (int i = 0; i < count; i++) {
        name_nodes(lines[i], count, result, sizeof result);
        if (strcmp(result, expected) == 0) {
            return 1;
        }
    }
    return 0;
}

static int count_lines(const char *part, int count) {
    int found = 0;
    for (int i = 0; i < count; i++) {
        found += strstr(lines[i], part) != NULL;
    }
    return found;
}

#define LABEL(type, more) "\"" type "\\nreferences: " more "\""

TEST(nodes_and_edges, "W-109") {
    static const char *const edges[] = {
        LABEL("demo.Parent", "2") " -> " LABEL("demo.Child", "2"),
        LABEL("demo.Child", "2") " -> " LABEL("demo.Parent", "2"),
        LABEL("weakref.ReferenceType", "1") " -> " LABEL(
            "demo.Parent", "2") " dashed",
        LABEL("weakref.ProxyType", "1") " -> " LABEL(
            "demo.Child", "2") " dashed",
        LABEL("tuple", "1") " -> " LABEL("weakref.ReferenceType", "2\\ndead"),
        LABEL("tuple", "1") " -> " LABEL("int", "1")};
    int count = graph_of("draw");
    int expected = sizeof edges / sizeof edges[0];
    for (int i = 0; i < expected; i++) {
        CHECK(has_line(edges[i], count));
    }
    CHECK(count_lines(" -> ", count) == expected);
    CHECK(count_lines("[label=", count) == 7);
    if (system("command -v dot > /dev/null 2>&1") != 0) {
        show("Graphviz is not installed: nothing is rendered");
    } else {
        char command[200];
        snprintf(command, sizeof command, "dot -Tsvg %s > /dev/null", file);
        CHECK(system(command) == 0);
    }
    unlink(file);
}

TEST(names_are_escaped, "W-109") {
    int count = graph_of("draw_quoted");
    CHECK(
        count_lines("\"demo.\\\"Quoted\\\\\\\"\\nreferences: 1\"", count) == 1);
    unlink(file);
}

TEST(large_graphs_are_cut, "W-109") {
    int count = graph_of("draw_crowd");
    CHECK(count_lines("[label=", count) == 2000);
    CHECK(count_lines("label=\"the first 2000 objects\"", count) == 1);
    unlink(file);
}

static const struct test *const tests[] = {
    &nodes_and_edges, &names_are_escaped, &large_graphs_are_cut};

int main(int argc, char **argv) {
    int status =
        commit(argc, argv, misdeeds, sizeof misdeeds / sizeof misdeeds[0]);
    if (argc == 2 && strcmp(argv[1], "draw") == 0 && status < 0) {
        Py_InitializeEx(0);
        draw();
        return Py_FinalizeEx();
    }
    return status >= 0 ? status
                       : run_uninitialised_tests(
                             argc, argv, tests, sizeof tests / sizeof tests[0]);
}
