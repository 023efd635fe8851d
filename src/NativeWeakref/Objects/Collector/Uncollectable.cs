using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Collector;

/// <summary>Trash that stays: objects with a legacy finalizer (<c>tp_del</c>) and what they lead to (W-514).</summary>
internal static unsafe class Uncollectable
{
    private static ObjectVector s_aside; // of the collection that runs; borrowed
    private static PyObject* s_saved; // the list gc.garbage; owned, NULL until something is saved or asked for
    private static byte s_outOfMemory;

    /// <summary>Whether all trash is to be kept for inspection (W-523).</summary>
    internal static bool SavesAll { get; set; }

    /// <summary>Takes them out of the trash, and sees whether something there has a finalizer. Return: false without memory.</summary>
    internal static bool SetAside(ObjectVector* trash, bool* hasFinalizers)
    {
        s_outOfMemory = 0;
        *hasFinalizers = false;
        for (nint i = 0; i < trash->Count && s_outOfMemory == 0; i++)
        {
            PyTypeObject* type = trash->Items[i]->ob_type;
            *hasFinalizers |= type->tp_finalize != null;
            if (type->tp_del != null)
            {
                SetAside(ObjectPlace.Of(trash->Items[i]));
            }
        }
        for (nint i = 0; i < s_aside.Count && s_outOfMemory == 0; i++)
        {
            _ = Analysis.Traverse(s_aside.Items[i], &Visit, null);
        }
        return s_outOfMemory == 0;
    }

    /// <summary>How many have been set aside.</summary>
    internal static nint CountAside => s_aside.Count;

    /// <summary>Saves those that have the legacy finalizer; all grow older. Return: how many were set aside and are left.</summary>
    internal static nint Keep(int older)
    {
        nint left = 0;
        for (nint i = 0; i < s_aside.Count; i++)
        {
            PyObject* op = s_aside.Items[i];
            ObjectPlace place = ObjectPlace.Find(op);
            if (place.Page == null || (*place.Mark & ObjectMark.Waiting) == 0)
            {
                continue;
            }
            left++;
            if (SavesAll || op->ob_type->tp_del != null)
            {
                Save(op);
            }
            Generations.Move(op, place.Mark, older);
        }
        s_aside.Free();
        return left;
    }

    /// <summary>Keeps one object for inspection; without memory it just lives on.</summary>
    internal static void Save(PyObject* op)
    {
        if (List() == null || ListObjects.Append(s_saved, op) < 0)
        {
            Errors.Clear();
        }
    }

    /// <summary>The list of what has been saved, which the program may change. Return: borrowed, or NULL with MemoryError.</summary>
    internal static PyObject* List()
    {
        if (s_saved == null)
        {
            s_saved = ListObjects.New(0);
        }
        return s_saved;
    }

    /// <summary>What has been saved. Return: a new tuple, or NULL with MemoryError.</summary>
    internal static PyObject* ToTuple()
        => s_saved == null ? TupleObjects.New(0) : TupleObjects.FromArray(ListObjects.Items(s_saved), ListObjects.Size(s_saved));

    /// <summary>Gives up what has been saved.</summary>
    internal static void Clear()
    {
        if (s_saved != null)
        {
            ListChange.Clear(s_saved); // foreign code
        }
    }

    /// <summary>Shutdown: gives up the list too.</summary>
    internal static void Finalise()
    {
        PyObject* saved = s_saved;
        s_saved = null;
        Refcount.XDecRef(saved); // foreign code
    }

    private static void SetAside(ObjectPlace place)
    {
        if (!s_aside.Add(place.Object))
        {
            s_outOfMemory = 1;
            return;
        }
        *place.Mark = (byte)((*place.Mark & ~ObjectMark.Candidate) | ObjectMark.Waiting);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Visit(PyObject* op, void* arg)
    {
        ObjectPlace place = ObjectPlace.Find(op);
        if (place.Page != null && (*place.Mark & ObjectMark.Candidate) != 0)
        {
            SetAside(place);
        }
        return 0;
    }
}
