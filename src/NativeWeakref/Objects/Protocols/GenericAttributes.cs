using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Protocols;

/// <summary>The usual slots of attributes, which most types have: <c>PyObject_GenericGetAttr</c> and <c>PyObject_GenericSetAttr</c>.</summary>
internal static unsafe class GenericAttributes
{
    /// <summary>What is done where an attribute is not there.</summary>
    private enum Failure
    {
        /// <summary>No error.</summary>
        Quiet,

        /// <summary>AttributeError of the usual text.</summary>
        Plain,

        /// <summary>That, or the AttributeError of a descriptor, which is told what was looked for.</summary>
        InContext,
    }

    /// <summary>The usual <c>tp_getattro</c>: data descriptors of the type, then the instance's dict, then the type's other attributes.</summary>
    internal static PyObject* Get(PyObject* op, PyObject* name)
    {
        if (op != null && name != null)
        {
            PyDictObject* dict = OwnAttributes.DictOf(op, name);
            if (dict != null)
            {
                DictEntry* entry = OwnAttributes.Find(dict, name);
                if (entry != null)
                {
                    return Refcount.NewRef(entry->Value);
                }
            }
        }
        return GetPlain(op, name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* GetPlain(PyObject* op, PyObject* name) => Get(op, name, null, Failure.Plain);

    /// <summary>As <see cref="Get(PyObject*, PyObject*)"/>; an AttributeError of a descriptor is told what was looked for.</summary>
    internal static PyObject* GetInContext(PyObject* op, PyObject* name) => Get(op, name, null, Failure.InContext);

    /// <summary>As <see cref="Get(PyObject*, PyObject*)"/>; NULL without an error where nothing has the name.</summary>
    internal static PyObject* TryGet(PyObject* op, PyObject* name) => Get(op, name, null, Failure.Quiet);

    /// <summary>
    /// As <see cref="Get(PyObject*, PyObject*)"/> with a dict in the place of the instance's, unless it is NULL. Input: whether an
    /// AttributeError is none.
    /// </summary>
    internal static PyObject* GetWithDict(PyObject* op, PyObject* name, PyObject* dict, int suppress)
    {
        PyObject* value = Get(op, name, dict, suppress != 0 ? Failure.Quiet : Failure.Plain);
        if (value == null && suppress != 0 && Errors.Matches(*Symbols.Table.PyExc_AttributeError))
        {
            Errors.Clear();
        }
        return value;
    }

    private static PyObject* Get(PyObject* op, PyObject* name, PyObject* dict, Failure failure)
    {
        if (op == null || name == null)
        {
            return NullArgument.Refuse();
        }
        PyTypeObject* type = op->ob_type;
        if (!StringObjects.IsString(name))
        {
            return RefuseName(name);
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_READY) == 0 && TypeReady.Ready(type) < 0)
        {
            return null;
        }
        PyObject* found = TypeLookup.Find(type, name);
        Refcount.XIncRef(found);
        PyObject* result = GetWith(op, name, found, dict, failure);
        Refcount.XDecRef(found);
        return result != null || failure != Failure.InContext ? result : AttributeErrorContext.Add(op, name);
    }

    /// <summary>The usual <c>tp_setattro</c>: a data descriptor of the type decides, else the instance's dict.</summary>
    internal static int Set(PyObject* op, PyObject* name, PyObject* value)
    {
        if (op == null || name == null)
        {
            return NullArgument.RefuseStatus();
        }
        PyTypeObject* type = op->ob_type;
        if (!StringObjects.IsString(name))
        {
            RefuseName(name);
            return -1;
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_READY) == 0 && TypeReady.Ready(type) < 0)
        {
            return -1;
        }
        PyObject* found = TypeLookup.Find(type, name);
        Refcount.XIncRef(found);
        int result = found != null && found->ob_type->tp_descr_set != null
            ? ForeignCalls.Store(found, op, value, found->ob_type->tp_descr_set) // foreign code
            : SetInDict(op, name, value, found);
        Refcount.XDecRef(found);
        return result;
    }

    private static PyObject* GetWith(PyObject* op, PyObject* name, PyObject* found, PyObject* dict, Failure failure)
    {
        if (found != null && found->ob_type->tp_descr_get != null && found->ob_type->tp_descr_set != null)
        {
            return Binding.Bind(found, op, op->ob_type);
        }
        PyObject** place = dict != null ? &dict : InstanceDict.Place(op);
        PyObject* value = null;
        if (place != null && *place != null && !FindInDict(*place, name, failure, &value))
        {
            return null;
        }
        if (value != null)
        {
            return value;
        }
        if (found != null)
        {
            return Binding.Bind(found, op, op->ob_type);
        }
        return failure == Failure.Quiet ? null : NotFound(op, name);
    }

    // Return: false with an error; else the place holds the owned value, or NULL where there is none.
    private static bool FindInDict(PyObject* dict, PyObject* name, Failure failure, PyObject** value)
    {
        if (DictObjects.FindsByText(dict, name))
        {
            *value = Refcount.XNewRef(DictObjects.FindWithError(dict, name));
            return true;
        }
        Refcount.IncRef(dict);
        *value = Refcount.XNewRef(DictObjects.FindWithError(dict, name)); // foreign code: the object may have another dict by now
        Refcount.DecRef(dict);
        if (*value == null && Errors.Occurred())
        {
            if (failure != Failure.Quiet || !Errors.Matches(*Symbols.Table.PyExc_AttributeError))
            {
                return false;
            }
            Errors.Clear();
        }
        return true;
    }

    private static int SetInDict(PyObject* op, PyObject* name, PyObject* value, PyObject* found)
    {
        PyObject** place = InstanceDict.Place(op);
        if (place == null)
        {
            ReadOnlySpan<byte> message = found == null
                ? "'%.100s' object has no attribute '%U'"u8 : "'%.100s' object attribute '%U' is read-only"u8;
            Errors.Format(*Symbols.Table.PyExc_AttributeError, message, (nint)op->ob_type->tp_name, (nint)name);
            return -1;
        }
        PyObject* dict = InstanceDict.Ensure(place);
        if (dict == null)
        {
            return -1;
        }
        Refcount.IncRef(dict);
        int status = value != null ? DictObjects.Set(dict, name, value) : DictObjects.Delete(dict, name); // foreign code: as above
        Refcount.DecRef(dict);
        if (status < 0 && Errors.Matches(*Symbols.Table.PyExc_KeyError))
        {
            Missing(op, name);
        }
        return status;
    }

    /// <summary>AttributeError, which knows what was looked for. Return: NULL.</summary>
    internal static PyObject* NotFound(PyObject* op, PyObject* name)
    {
        Missing(op, name);
        return AttributeErrorContext.Add(op, name);
    }

    // Where an attribute is deleted, nothing says in CPython which one.
    private static PyObject* Missing(PyObject* op, PyObject* name) => LateDictionary.Hides(op->ob_type, name) ? null : Errors.Format(
        *Symbols.Table.PyExc_AttributeError, "'%.100s' object has no attribute '%U'"u8, (nint)op->ob_type->tp_name, (nint)name);

    /// <summary>TypeError. Return: NULL.</summary>
    internal static PyObject* RefuseName(PyObject* name) => Errors.Format(
        *Symbols.Table.PyExc_TypeError, "attribute name must be string, not '%.200s'"u8, (nint)name->ob_type->tp_name);
}
