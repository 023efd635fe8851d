using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Collector;

/// <summary>Lists of what the collector knows. All return owned lists, or NULL with MemoryError.</summary>
/// <remarks>A list is made first, as that may collect; what is looked at afterwards runs no foreign code but traversals.</remarks>
internal static unsafe class TrackedObjectLists
{
    /// <summary>Stands for the number of a generation.</summary>
    internal const int EveryGeneration = -1;

    /// <summary>The objects of a generation, or of all; not the list itself.</summary>
    internal static PyObject* All(int generation)
    {
        PyObject* list = ListObjects.New(0);
        for (HeapPage* page = TrackedHeap.FirstPage; list != null && page != null; page = page->NextOfAll)
        {
            for (nint i = 0; list != null && i < page->Carved; i++)
            {
                byte mark = HeapPage.Marks(page)[i];
                PyObject* op = (PyObject*)TrackedHeap.ObjectAt(page, i);
                int found = ObjectMark.GenerationIn(mark);
                bool wanted = found >= 0 && op != list && (generation == EveryGeneration || found == generation);
                if (wanted && ListObjects.Append(list, op) < 0)
                {
                    Refcount.Clear(&list);
                }
            }
        }
        return list;
    }

    /// <summary>The objects that name one of a tuple; not the tuple and the list.</summary>
    internal static PyObject* Referrers(PyObject* objects)
    {
        PyObject* list = ListObjects.New(0);
        for (HeapPage* page = TrackedHeap.FirstPage; list != null && page != null; page = page->NextOfAll)
        {
            for (nint i = 0; list != null && i < page->Carved; i++)
            {
                PyObject* op = (PyObject*)TrackedHeap.ObjectAt(page, i);
                bool wanted = ObjectMark.GenerationIn(HeapPage.Marks(page)[i]) >= 0 && op != list && op != objects
                    && op->ob_type->tp_traverse(op, &IsAmong, objects) != 0;
                if (wanted && ListObjects.Append(list, op) < 0)
                {
                    Refcount.Clear(&list);
                }
            }
        }
        return list;
    }

    /// <summary>The objects that those of a tuple name.</summary>
    internal static PyObject* Referents(PyObject* objects)
    {
        PyObject* list = ListObjects.New(0);
        for (nint i = 0; list != null && i < TupleObjects.Size(objects); i++)
        {
            PyObject* op = TupleObjects.Items(objects)[i];
            bool complete = !GcAllocation.IsCollected(op) || op->ob_type->tp_traverse == null
                || op->ob_type->tp_traverse(op, &AddTo, list) == 0;
            if (!complete)
            {
                Refcount.Clear(&list);
            }
        }
        return list;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int IsAmong(PyObject* op, void* objects)
    {
        for (nint i = 0; i < TupleObjects.Size((PyObject*)objects); i++)
        {
            if (TupleObjects.Items((PyObject*)objects)[i] == op)
            {
                return 1;
            }
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int AddTo(PyObject* op, void* list) => ListObjects.Append((PyObject*)list, op);
}
