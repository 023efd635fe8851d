using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>The parts of a group of exceptions: <c>derive</c>, <c>split</c>, <c>subgroup</c>.</summary>
/// <remarks>3.12 takes functions written in Python as a condition, too, and no other callables: there are none here.</remarks>
internal static unsafe class ExceptionGroupSplit
{
    // Owned; NULL for nothing.
    private struct Parts
    {
        internal PyObject* Match;
        internal PyObject* Rest;
    }

    internal static void AddTo(PyTypeObject* type)
    {
        BuiltinMethods.Add(type, "derive"u8, &Derive, MethodFlags.METH_VARARGS, default);
        BuiltinMethods.Add(type, "split"u8, &Split, MethodFlags.METH_VARARGS, default);
        BuiltinMethods.Add(type, "subgroup"u8, &Subgroup, MethodFlags.METH_VARARGS, default);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Derive(PyObject* self, PyObject* args)
    {
        if (TupleObjects.Size(args) != 1)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "function takes exactly 1 argument (%zd given)"u8, TupleObjects.Size(args));
        }
        PyObject* arguments = TupleObjects.Pack(((PyBaseExceptionGroupObject*)self)->msg, TupleObjects.Items(args)[0]);
        if (arguments == null)
        {
            return null;
        }
        PyObject* made = Calls.Call(*Symbols.Table.PyExc_BaseExceptionGroup, arguments, null); // foreign code
        Refcount.DecRef(arguments);
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Split(PyObject* self, PyObject* args)
    {
        Parts parts = default;
        bool split = Accepts(args, "split"u8) && TrySplit(self, TupleObjects.Items(args)[0], true, &parts);
        PyObject* result = !split ? null
            : TupleObjects.Pack(parts.Match == null ? Symbols.None : parts.Match, parts.Rest == null ? Symbols.None : parts.Rest);
        Refcount.XDecRef(parts.Match);
        Refcount.XDecRef(parts.Rest);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subgroup(PyObject* self, PyObject* args)
    {
        Parts parts = default;
        return Accepts(args, "subgroup"u8) && TrySplit(self, TupleObjects.Items(args)[0], false, &parts)
            ? parts.Match == null ? Refcount.NewRef(Symbols.None) : parts.Match
            : null;
    }

    // One argument: an exception type, or a tuple of some.
    private static bool Accepts(PyObject* args, ReadOnlySpan<byte> function)
    {
        if (!Arguments.HasCount(function, TupleObjects.Size(args), 1, 1))
        {
            return false;
        }
        PyObject* wanted = TupleObjects.Items(args)[0];
        bool accepted = ExceptionMatching.IsType(wanted) || (TupleObjects.IsTuple(wanted) && HoldsTypes(wanted));
        if (!accepted)
        {
            Errors.TypeError("expected a function, exception type or tuple of exception types"u8);
        }
        return accepted;
    }

    private static bool HoldsTypes(PyObject* tuple)
    {
        for (nint i = 0; i < TupleObjects.Size(tuple); i++)
        {
            if (!ExceptionMatching.IsType(TupleObjects.Items(tuple)[i]))
            {
                return false;
            }
        }
        return true;
    }

    // Input: whether the rest is wanted. Return: false with an error, and no parts.
    private static bool TrySplit(PyObject* exception, PyObject* wanted, bool wantsRest, Parts* parts)
    {
        if (ExceptionMatching.Matches(exception, wanted))
        {
            parts->Match = Refcount.NewRef(exception);
            return true;
        }
        if (!ExceptionGroupType.IsGroup(exception))
        {
            parts->Rest = wantsRest ? Refcount.NewRef(exception) : null;
            return true;
        }
        if (!RecursionGuard.Enter(" in exceptiongroup_split_recursive"u8))
        {
            return false;
        }
        bool split = TrySplitGroup(exception, wanted, wantsRest, parts);
        RecursionGuard.Leave();
        return split;
    }

    private static bool TrySplitGroup(PyObject* group, PyObject* wanted, bool wantsRest, Parts* parts)
    {
        PyObject* matching = ListObjects.New(0);
        PyObject* others = matching == null || !wantsRest ? null : ListObjects.New(0);
        bool split = matching != null && (others != null || !wantsRest) && Distribute(group, wanted, matching, others)
            && Regroup(group, matching, &parts->Match) // foreign code, as below
            && (!wantsRest || Regroup(group, others, &parts->Rest));
        if (!split)
        {
            Refcount.Clear(&parts->Match);
        }
        Refcount.XDecRef(matching);
        Refcount.XDecRef(others);
        return split;
    }

    private static bool Distribute(PyObject* group, PyObject* wanted, PyObject* matching, PyObject* others)
    {
        PyObject* exceptions = ((PyBaseExceptionGroupObject*)group)->excs; // never changes
        bool added = true;
        for (nint i = 0; added && i < TupleObjects.Size(exceptions); i++)
        {
            Parts parts = default;
            added = TrySplit(TupleObjects.Items(exceptions)[i], wanted, others != null, &parts) // foreign code
                && (parts.Match == null || ListObjects.Append(matching, parts.Match) == 0)
                && (parts.Rest == null || ListObjects.Append(others, parts.Rest) == 0);
            Refcount.XDecRef(parts.Match);
            Refcount.XDecRef(parts.Rest);
        }
        return added;
    }

    // A group like another of other exceptions; nothing of none. Return: false with an error.
    private static bool Regroup(PyObject* group, PyObject* exceptions, PyObject** result)
    {
        *result = null;
        if (ListObjects.Size(exceptions) == 0)
        {
            return true;
        }
        PyObject* derive = Attributes.GetString(group, CString.Of("derive"u8)); // foreign code, as below
        PyObject* made = derive == null ? null : Calls.OneArg(derive, exceptions);
        Refcount.XDecRef(derive);
        if (made == null)
        {
            return false;
        }
        if (!ExceptionGroupType.IsGroup(made))
        {
            Errors.TypeError("derive must return an instance of BaseExceptionGroup"u8);
        }
        else if (CopyHistory(group, made))
        {
            *result = made;
            return true;
        }
        Refcount.DecRef(made);
        return false;
    }

    private static bool CopyHistory(PyObject* group, PyObject* made)
    {
        BaseExceptionAttributes.SetContext(made, BaseExceptionAttributes.GetContext(group)); // foreign code, as below
        BaseExceptionAttributes.SetCause(made, BaseExceptionAttributes.GetCause(group));
        PyObject* notes;
        if (!Attributes.TryGet(group, "__notes__"u8, &notes))
        {
            return false;
        }
        if (notes == null)
        {
            return true;
        }
        bool copied = true; // what is no sequence is left out
        if (SequenceProtocol.IsSequence(notes))
        {
            PyObject* copy = FastSequence.ToList(notes);
            copied = copy != null && Attributes.SetString(made, CString.Of("__notes__"u8), copy) == 0;
            Refcount.XDecRef(copy);
        }
        Refcount.DecRef(notes);
        return copied;
    }
}
