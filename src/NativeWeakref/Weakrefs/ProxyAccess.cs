using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Weakrefs;

/// <summary>Reading and writing through proxies: attributes, items, iteration, comparison.</summary>
/// <remarks>
/// Foreign code runs between taking and releasing a referent. Return, where nothing else is said: owned, or NULL with an error;
/// ReferenceError where a referent is dead or dying.
/// </remarks>
internal static unsafe class ProxyAccess
{
    /// <summary>A name that is a proxy is looked through, though only whoever calls the slot itself gets one this far (W-312).</summary>
    [SkipLocalsInit]
    internal static PyObject* GetAttribute(PyObject* self, PyObject* name)
    {
        if (!ProxyOperand.LookThrough(&self))
        {
            return ProxyOperand.RefuseDead();
        }
        if (!ProxyOperand.LookThrough(&name))
        {
            return ProxyOperand.RefuseDead();
        }
        ProxyOperand.Owned owned;
        ProxyOperand.Own(&owned, self, name);
        return ProxyOperand.ReleaseBoth(&owned, Attributes.Get(owned.Left, owned.Right)); // foreign code
    }

    /// <summary>Neither name nor value is looked through (W-332). Return: 0, or -1 with an error.</summary>
    internal static int SetAttribute(PyObject* self, PyObject* name, PyObject* value)
        => ProxyOperand.Take(&self) ? (int)ProxyOperand.Release(self, Attributes.Set(self, name, value)) : -1;

    [SkipLocalsInit]
    internal static PyObject* GetItem(PyObject* self, PyObject* key)
    {
        if (!ProxyOperand.LookThrough(&self))
        {
            return ProxyOperand.RefuseDead();
        }
        if (!ProxyOperand.LookThrough(&key))
        {
            return ProxyOperand.RefuseDead();
        }
        ProxyOperand.Owned owned;
        ProxyOperand.Own(&owned, self, key);
        return ProxyOperand.ReleaseBoth(&owned, ItemAccess.Get(owned.Left, owned.Right)); // foreign code
    }

    /// <summary>Unlike for reading, the key is not looked through. Return: 0, or -1 with an error.</summary>
    internal static int SetItem(PyObject* self, PyObject* key, PyObject* value)
    {
        if (!ProxyOperand.Take(&self))
        {
            return -1;
        }
        int status = value == null ? ItemAccess.Delete(self, key) : ItemAccess.Set(self, key, value);
        return (int)ProxyOperand.Release(self, status);
    }

    /// <summary>Number of items; -1 with an error.</summary>
    internal static nint Length(PyObject* self)
        => ProxyOperand.Take(&self) ? ProxyOperand.Release(self, ItemAccess.Size(self)) : -1;

    /// <summary>The searched value may be a proxy: it is compared as it is. Return: 1, 0, or -1 with an error.</summary>
    internal static int Contains(PyObject* self, PyObject* value)
        => ProxyOperand.Take(&self) ? (int)ProxyOperand.Release(self, SequenceSearch.Contains(self, value)) : -1;

    /// <summary>The referent's own iterator: its items are read without the proxy (W-324).</summary>
    internal static PyObject* Iter(PyObject* self)
        => ProxyOperand.Take(&self) ? ProxyOperand.Release(self, Iteration.GetIter(self)) : null;

    /// <summary>The end is NULL without an error; the value of a StopIteration is lost (W-325).</summary>
    internal static PyObject* Next(PyObject* self)
        => ProxyOperand.Take(&self) ? ProxyOperand.Release(self, NextOf(self)) : null;

    /// <summary>Both sides are dead or alive before they are compared: a dead one fails even for == (W-329).</summary>
    [SkipLocalsInit]
    internal static PyObject* Compare(PyObject* self, PyObject* other, int op)
    {
        if (!ProxyOperand.LookThrough(&self))
        {
            return ProxyOperand.RefuseDead();
        }
        if (!ProxyOperand.LookThrough(&other))
        {
            return ProxyOperand.RefuseDead();
        }
        ProxyOperand.Owned owned;
        ProxyOperand.Own(&owned, self, other);
        return ProxyOperand.ReleaseBoth(&owned, Comparison.Compare(owned.Left, owned.Right, op)); // foreign code
    }

    internal static PyObject* Str(PyObject* self)
        => ProxyOperand.Take(&self) ? ProxyOperand.Release(self, ObjectProtocol.Str(self)) : null;

    private static PyObject* NextOf(PyObject* referent) => Iteration.IsIterator(referent)
        ? Iteration.Next(referent)
        : Errors.Format(
            *Symbols.Table.PyExc_TypeError, "Weakref proxy referenced a non-iterator '%.200s' object"u8, (nint)referent->ob_type->tp_name);
}
