using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;
using NativeWeakref.Objects.Types.Dispatch;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>Who is told that a class has been made: the values in its body, then its bases.</summary>
internal static unsafe class ClassHooks
{
    /// <summary>Tells every value that has a <c>__set_name__</c> its class and name. Return: false with an error, which says where it happened.</summary>
    internal static bool SetNames(PyTypeObject* type)
    {
        PyObject* body = DictCopy.Copy(type->tp_dict); // a value may change the class
        if (body == null)
        {
            return false;
        }
        bool told = true;
        nint position = 0;
        PyObject* key;
        PyObject* value;
        while (told && DictObjects.Next(body, &position, &key, &value, null))
        {
            told = SetName(type, key, value);
        }
        Refcount.DecRef(body);
        return told;
    }

    /// <summary>
    /// Calls <c>__init_subclass__</c> of the first base that has one, with the keyword arguments of the call that made the class.
    /// Return: false with an error.
    /// </summary>
    internal static bool InitSubclass(PyTypeObject* type, PyObject* kwargs)
    {
        if (!Subtyping.IsSubtype(type, type)) // a metatype's mro() has left it out
        {
            Errors.TypeError("super(type, obj): obj must be an instance or subtype of type"u8);
            return false;
        }
        PyObject* found = SuperType.FindBehind(type->tp_mro, type, SpecialNames.All->InitSubclass);
        if (found == null)
        {
            Errors.AttributeError("'super' object has no attribute '__init_subclass__'"u8);
            return false;
        }
        PyObject* method = Binding.Bind(found, null, type); // foreign code
        PyObject* result = method == null ? null : Calls.VectorcallDict(method, null, 0, kwargs); // foreign code
        Refcount.XDecRef(method);
        Refcount.XDecRef(result);
        return result != null;
    }

    private static bool SetName(PyTypeObject* type, PyObject* key, PyObject* value)
    {
        bool takesSelf;
        PyObject* method = SpecialCalls.Find(value, SpecialNames.All->SetName, &takesSelf);
        if (method == null)
        {
            return !Errors.Occurred();
        }
        PyObject* result = SpecialCalls.Invoke(method, takesSelf, value, (PyObject*)type, key); // foreign code
        if (result == null)
        {
            ErrorNotes.Add(
                "Error calling __set_name__ on '%.100s' instance %R in '%.100s'"u8, (nint)value->ob_type->tp_name, (nint)key,
                (nint)type->tp_name);
            return false;
        }
        Refcount.DecRef(result);
        return true;
    }
}
