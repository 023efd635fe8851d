using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Collector;

/// <summary>The objects found unreachable, in order. While code of others runs some die, and some come back.</summary>
/// <remarks>
/// An object belongs to the trash as long as it is tracked and its mark says so; an address in the vector whose object does not is
/// out of date.
/// </remarks>
internal static unsafe class Trash
{
    /// <summary>Whether an object is trash of the collection that runs.</summary>
    internal static bool Holds(void* op) => ObjectPlace.Has(op, ObjectMark.Candidate);

    /// <summary>Calls each finalizer that has not run. Return: whether any ran.</summary>
    internal static bool Finalize(ObjectVector* trash)
    {
        bool ran = false;
        for (nint i = 0; i < trash->Count; i++)
        {
            PyObject* op = trash->Items[i];
            ObjectPlace place = ObjectPlace.Find(op);
            if (place.Page == null || (*place.Mark & ObjectMark.Candidate) == 0 || (*place.Mark & ObjectMark.Finalized) != 0
                || op->ob_type->tp_finalize == null)
            {
                continue;
            }
            ran = true;
            *place.Mark |= ObjectMark.Finalized;
            Refcount.IncRef(op);
            op->ob_type->tp_finalize(op); // foreign code
            Refcount.DecRef(op);
        }
        return ran;
    }

    /// <summary>
    /// Finalizers and callbacks have run: what is reachable again, and what that leads to, is no trash. Return: how many objects are
    /// left, or -1 without memory.
    /// </summary>
    internal static nint ReleaseResurrected(ObjectVector* trash, int older)
    {
        nint left = -1;
        if (Gathering.Again(trash))
        {
            CandidateSet candidates = default;
            candidates.First = trash;
            nint reached = Analysis.Reach(candidates);
            left = reached < 0 ? -1 : MoveReached(trash, older);
        }
        Analysis.Release();
        return left;
    }

    /// <summary>Breaks the cycles: empties one object after the other. What lives on then is no trash.</summary>
    internal static void Clear(ObjectVector* trash, int older)
    {
        for (nint i = 0; i < trash->Count; i++)
        {
            PyObject* op = trash->Items[i];
            if (!Holds(op))
            {
                continue;
            }
            Refcount.IncRef(op);
            ClearOne(op);
            Refcount.DecRef(op); // foreign code, like all before
            LetGo(op, older);
        }
    }

    /// <summary>All of the trash lives on.</summary>
    internal static void LetGoAll(ObjectVector* trash, int older)
    {
        for (nint i = 0; i < trash->Count; i++)
        {
            LetGo(trash->Items[i], older);
        }
    }

    private static void LetGo(PyObject* op, int older)
    {
        ObjectPlace place = ObjectPlace.Find(op);
        if (place.Page != null && (*place.Mark & ObjectMark.Candidate) != 0)
        {
            Generations.Move(op, place.Mark, older);
        }
    }

    private static void ClearOne(PyObject* op)
    {
        if (Uncollectable.SavesAll)
        {
            Uncollectable.Save(op);
            return;
        }
        PyTypeObject* type = op->ob_type;
        if (type->tp_clear == null)
        {
            return;
        }
        int ignored = type->tp_clear(op); // foreign code
        _ = ignored;
        if (Errors.Occurred())
        {
            Unraisable.Write(CString.Of("in tp_clear of"u8), (PyObject*)op->ob_type);
        }
    }

    private static nint MoveReached(ObjectVector* trash, int older)
    {
        nint left = 0;
        for (nint i = 0; i < trash->Count; i++)
        {
            PyObject* op = trash->Items[i];
            byte* mark = ObjectPlace.Of(op).Mark;
            if ((*mark & ObjectMark.Reached) == 0)
            {
                *mark &= unchecked((byte)~ObjectMark.Passed);
                left++;
            }
            else if ((*mark & ObjectMark.Passed) == 0)
            {
                Generations.Move(op, mark, older);
            }
        }
        for (nint i = 0; i < Analysis.Rescued->Count; i++)
        {
            PyObject* op = Analysis.Rescued->Items[i];
            Generations.Move(op, ObjectPlace.Of(op).Mark, older);
        }
        return left;
    }
}
