using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Collector;

/// <summary>A walk over all objects of some generation, for a function of the program's that may change anything.</summary>
internal static unsafe class AllTrackedObjects
{
    /// <summary>Calls a function for each object until it returns 0. Nothing is collected by itself meanwhile.</summary>
    internal static void Visit(delegate* unmanaged[Cdecl]<PyObject*, void*, int> callback, void* arg)
    {
        ObjectVector objects = default;
        if (List(&objects))
        {
            int enabled = CollectionSchedule.Enable(false);
            VisitListed(&objects, callback, arg);
            CollectionSchedule.Enable(enabled != 0);
        }
        objects.Free();
    }

    private static bool List(ObjectVector* objects)
    {
        for (HeapPage* page = TrackedHeap.FirstPage; page != null; page = page->NextOfAll)
        {
            for (nint i = 0; i < page->Carved; i++)
            {
                if (ObjectMark.GenerationIn(HeapPage.Marks(page)[i]) >= 0 && !objects->Add((PyObject*)TrackedHeap.ObjectAt(page, i)))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static void VisitListed(ObjectVector* objects, delegate* unmanaged[Cdecl]<PyObject*, void*, int> callback, void* arg)
    {
        int goesOn = 1;
        for (nint i = 0; i < objects->Count && goesOn != 0; i++)
        {
            PyObject* op = objects->Items[i];
            if (ObjectPlace.Has(op, ObjectMark.Tracked)) // not freed meanwhile
            {
                Refcount.IncRef(op);
                goesOn = callback(op, arg); // foreign code
                Refcount.DecRef(op);
            }
        }
    }
}
