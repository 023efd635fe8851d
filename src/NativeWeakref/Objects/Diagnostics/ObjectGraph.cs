using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Diagnostics;

/// <summary>The objects of the program and what they refer to, in Graphviz' language: strong references solid, weak ones dashed.</summary>
/// <remarks>
/// Nodes are the objects of collected types and of the program's types, and what these refer to. A number in a block's record says that
/// its node is written. What <c>tp_traverse</c> visits is a strong reference.
/// </remarks>
internal static unsafe class ObjectGraph
{
    private const int MostNodes = 2000;

    private static int s_count;
    private static int s_from; // the node whose references are written
    private static byte s_leftOut;

    /// <summary>Writes the graph where the environment names a file, in debug mode.</summary>
    internal static void WriteIfWanted()
    {
        byte* name = HeapMode.Has(HeapMode.Guards) ? HeapEnvironment.GraphFile() : null;
        if (name == null)
        {
            return;
        }
        if (!ErrorText.Redirect(name))
        {
            ErrorText.Write("nativeweakref: the file of NATIVEWEAKREF_GRAPH cannot be written\n"u8);
            return;
        }
        Write();
        ErrorText.Restore();
    }

    private static void Write()
    {
        s_count = 0;
        s_leftOut = 0;
        ErrorText.Write("digraph objects {\n  node [shape=box];\n"u8);
        WriteNodes(tracked: true);
        WriteNodes(tracked: false);
        WriteEdges(tracked: true);
        if (s_leftOut != 0)
        {
            ErrorText.Write("  label=\"the first 2000 objects\";\n"u8);
        }
        ErrorText.Write("}\n"u8);
    }

    private static void WriteNodes(bool tracked)
    {
        BlockWalk walk = new(tracked);
        while (walk.Next())
        {
            PyObject* op = (PyObject*)walk.Start;
            walk.Record->Number = 0;
            if (WeakObjects.IsOfProgram(&walk) && (tracked || (op->ob_type->tp_flags & TypeFlags._Py_TPFLAGS_STATIC_BUILTIN) == 0))
            {
                WriteNode(op, walk.Record);
            }
        }
    }

    private static void WriteEdges(bool tracked)
    {
        BlockWalk walk = new(tracked);
        while (walk.Next())
        {
            if (walk.Record->Number == 0)
            {
                continue;
            }
            PyObject* op = (PyObject*)walk.Start;
            s_from = walk.Record->Number;
            PyObject* referent = WeakObjects.Is(op) ? WeakObjects.Referent(op) : null;
            if (referent != null)
            {
                WriteEdge(referent, weak: true);
            }
            if (op->ob_type->tp_traverse != null)
            {
                int stopped = op->ob_type->tp_traverse(op, &Visit, null); // foreign code: it only shows what it refers to
                _ = stopped;
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Visit(PyObject* op, void* arg)
    {
        WriteEdge(op, weak: false);
        return 0;
    }

    // An object that is no node yet becomes one, unless it is the library's own or static.
    private static void WriteEdge(PyObject* op, bool weak)
    {
        BlockRecord* record = BlockWalk.RecordAt(op);
        if (record == null || record->State != BlockRecord.Live || record->IsOwn != 0 || Refcount.IsImmortal(op))
        {
            return;
        }
        if (record->Number == 0)
        {
            WriteNode(op, record);
        }
        if (record->Number == 0)
        {
            return;
        }
        ErrorText.Write("  n"u8);
        ErrorText.WriteNumber(s_from, 0);
        ErrorText.Write(" -> n"u8);
        ErrorText.WriteNumber(record->Number, 0);
        ErrorText.Write(weak ? " [style=dashed];\n"u8 : ";\n"u8);
    }

    private static void WriteNode(PyObject* op, BlockRecord* record)
    {
        if (s_count == MostNodes)
        {
            s_leftOut = 1;
            return;
        }
        record->Number = ++s_count;
        ErrorText.Write("  n"u8);
        ErrorText.WriteNumber(s_count, 0);
        ErrorText.Write(" [label=\""u8);
        WriteEscaped(op->ob_type->tp_name);
        ErrorText.Write("\\nreferences: "u8);
        ErrorText.WriteNumber(op->ob_refcnt, 0);
        if (WeakObjects.Is(op) && WeakObjects.Referent(op) == null)
        {
            ErrorText.Write("\\ndead"u8);
        }
        ErrorText.Write("\"];\n"u8);
    }

    private static void WriteEscaped(byte* name)
    {
        for (; *name != 0; name++)
        {
            if (*name is (byte)'"' or (byte)'\\')
            {
                ErrorText.Write("\\"u8);
            }
            ErrorText.Write(name, 1);
        }
    }
}
