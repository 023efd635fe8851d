using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary>Which type variables arguments leave open. A variable is what has <c>__typing_subst__</c>. All of this runs foreign code.</summary>
internal static unsafe class TypeParameters
{
    /// <summary>Input: a tuple of arguments. Return: an owned tuple of their variables, each once; NULL with an error.</summary>
    internal static PyObject* Of(PyObject* args)
    {
        PyObject* found = ListObjects.New(0);
        bool complete = found != null;
        for (nint i = 0; complete && i < TupleObjects.Size(args); i++)
        {
            complete = AddFrom(found, TupleObjects.Items(args)[i]);
        }
        PyObject* variables = complete ? TupleObjects.FromArray(ListObjects.Items(found), ListObjects.Size(found)) : null;
        Refcount.XDecRef(found);
        return variables;
    }

    /// <summary>As <see cref="Of"/>, once and then kept at a place. Return: borrowed from there.</summary>
    internal static PyObject* Keep(PyObject** place, PyObject* args)
    {
        if (*place != null)
        {
            return *place;
        }
        PyObject* variables = Of(args);
        if (variables == null)
        {
            return null;
        }
        if (*place != null) // foreign code came here too: the first ones stay
        {
            Refcount.DecRef(variables);
            return *place;
        }
        *place = variables;
        return variables;
    }

    /// <summary>What an object that is no variable leaves open: its <c>__parameters__</c>. Return: owned, a tuple or NULL; false with an error.</summary>
    internal static bool TryGetOwn(PyObject* op, PyObject** variables)
    {
        if (!Attributes.TryGet(op, "__parameters__"u8, variables))
        {
            return false;
        }
        if (*variables != null && !TupleObjects.IsTuple(*variables))
        {
            Refcount.Clear(variables);
        }
        return true;
    }

    /// <summary>Place of a variable among others; -1 where it is none of them.</summary>
    internal static nint IndexOf(PyObject* variables, PyObject* variable)
    {
        nint i = TupleObjects.Size(variables) - 1;
        while (i >= 0 && TupleObjects.Items(variables)[i] != variable)
        {
            i--;
        }
        return i;
    }

    // A class leaves nothing open itself: what it has under these names is for its instances.
    private static bool AddFrom(PyObject* found, PyObject* arg)
    {
        if (ClassTests.IsType(arg))
        {
            return true;
        }
        PyObject* substitute;
        if (!Attributes.TryGet(arg, "__typing_subst__"u8, &substitute))
        {
            return false;
        }
        if (substitute != null)
        {
            Refcount.DecRef(substitute);
            return AddOnce(found, arg);
        }
        PyObject* variables;
        bool added = TryGetOwn(arg, &variables);
        for (nint i = 0; added && variables != null && i < TupleObjects.Size(variables); i++)
        {
            added = AddOnce(found, TupleObjects.Items(variables)[i]);
        }
        Refcount.XDecRef(variables);
        return added;
    }

    private static bool AddOnce(PyObject* found, PyObject* variable)
    {
        for (nint i = 0; i < ListObjects.Size(found); i++)
        {
            if (ListObjects.Items(found)[i] == variable)
            {
                return true;
            }
        }
        return ListObjects.Append(found, variable) == 0;
    }
}
