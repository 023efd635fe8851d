using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Namespaces;
using NativeWeakref.Objects.Builtins.Sets;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Standard.Abstract;

/// <summary>Making an abstract class from a row of words.</summary>
internal static unsafe class AbstractClassDraft
{
    /// <summary>Adds a class to a module, which has its bases already. Return: false with an error.</summary>
    /// <remarks>
    /// Input: name; bases; methods that it declares; methods of its bases that its Python original implements, so that they do not have
    /// to be there; the methods that make any class a subclass.
    /// </remarks>
    internal static bool Add(
        PyObject* module, ReadOnlySpan<byte> name, ReadOnlySpan<byte> bases, ReadOnlySpan<byte> declared, ReadOnlySpan<byte> implemented,
        ReadOnlySpan<byte> hook)
    {
        PyObject* cls = Make(module, name, bases, declared);
        bool added = cls != null && (implemented.Length == 0 || RemoveAbstract(cls, implemented))
            && (hook.Length == 0 || AbstractClassHooks.Add(cls, hook)) && OwnModule.Add(module, name, cls);
        Refcount.XDecRef(cls);
        return added;
    }

    private static PyObject* Make(PyObject* module, ReadOnlySpan<byte> name, ReadOnlySpan<byte> bases, ReadOnlySpan<byte> declared)
    {
        PyObject* metatype = AbstractMetatype.Get();
        PyObject* text = metatype == null ? null : StringObjects.InternLiteral(name);
        PyObject* parents = text == null ? null : Bases(module, bases);
        PyObject* body = parents == null ? null : Body(declared);
        PyObject* arguments = body == null ? null : TupleObjects.Pack(text, parents, body);
        PyObject* cls = arguments == null ? null : Calls.Call(metatype, arguments, null);
        Refcount.XDecRef(arguments);
        Refcount.XDecRef(body);
        Refcount.XDecRef(parents);
        Refcount.XDecRef(text);
        return cls;
    }

    private static PyObject* Bases(PyObject* module, ReadOnlySpan<byte> names)
    {
        PyObject* list = ListObjects.New(0);
        WordList words = new(CString.Of(names));
        while (list != null && words.Next())
        {
            PyObject* name = words.Text();
            PyObject* one = name == null ? null : Attributes.Get(module, name);
            Refcount.XDecRef(name);
            if (one == null || ListObjects.AppendOwned(list, one) < 0)
            {
                Refcount.Clear(&list);
            }
        }
        PyObject* bases = list == null ? null : TupleObjects.FromArray(ListObjects.Items(list), ListObjects.Size(list));
        Refcount.XDecRef(list);
        return bases;
    }

    // Each method is a namespace that says that it is abstract.
    private static PyObject* Body(ReadOnlySpan<byte> declared)
    {
        PyObject* body = DictObjects.New();
        PyObject* marks = body == null ? null : DictObjects.New();
        PyObject* mark = marks != null && ModuleObjects.Store(marks, "__isabstractmethod__"u8, Symbols.True)
            && ModuleObjects.StoreNew(body, "__module__"u8, StringObjects.InternLiteral("collections.abc"u8))
            && ModuleObjects.Store(body, "__slots__"u8, TupleObjects.Empty()) ? NamespaceType.Create(marks) : null;
        bool complete = mark != null;
        WordList words = new(CString.Of(declared));
        while (complete && words.Next())
        {
            PyObject* name = words.Text();
            complete = name != null && DictObjects.Set(body, name, mark) == 0;
            Refcount.XDecRef(name);
        }
        Refcount.XDecRef(mark);
        Refcount.XDecRef(marks);
        if (!complete)
        {
            Refcount.XDecRef(body);
        }
        return complete ? body : null;
    }

    private static bool RemoveAbstract(PyObject* cls, ReadOnlySpan<byte> implemented)
    {
        PyObject* inherited = Attributes.GetString(cls, CString.Of("__abstractmethods__"u8));
        PyObject* names = inherited == null ? null : SetObjects.NewSet(inherited);
        Refcount.XDecRef(inherited);
        bool complete = names != null;
        WordList words = new(CString.Of(implemented));
        while (complete && words.Next())
        {
            PyObject* name = words.Text();
            complete = name != null && SetAccess.Discard(names, name) >= 0;
            Refcount.XDecRef(name);
        }
        PyObject* frozen = complete ? SetObjects.NewFrozenSet(names) : null;
        complete = frozen != null && Attributes.SetString(cls, CString.Of("__abstractmethods__"u8), frozen) == 0;
        Refcount.XDecRef(frozen);
        Refcount.XDecRef(names);
        return complete;
    }
}
