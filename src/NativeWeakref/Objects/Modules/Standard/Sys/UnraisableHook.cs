using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Builtins.NamedTuples;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Sys;

/// <summary><c>sys.unraisablehook</c>: a program that sets it learns of the errors nobody can be told of.</summary>
internal static unsafe class UnraisableHook
{
    private const int FieldCount = 5;

    [InlineArray(FieldCount + 1)]
    private struct Fields
    {
        private PyStructSequence_Field _first;
    }

    private static PyTypeObject* s_argumentsType; // owned

    internal static void AddTo(ref MethodTable methods)
        => methods.Add(
            "unraisablehook"u8, &Show, MethodFlags.METH_O,
            "unraisablehook($module, unraisable, /)\n--\n\nPrint an error that nobody can be told of: exc_type, exc_value, exc_traceback, err_msg, object."u8);

    /// <summary>Keeps the hook of the module a second time, for programs that replace it. Return: false with an error.</summary>
    internal static bool AddTo(PyObject* module) => OwnModule.AddAgain(module, "__unraisablehook__"u8, "unraisablehook"u8);

    /// <summary>Gives up the type of the hook's argument.</summary>
    internal static void Finalise()
    {
        PyTypeObject* type = s_argumentsType;
        s_argumentsType = null;
        Refcount.XDecRef((PyObject*)type);
    }

    /// <summary>The hook of the program: owned, or NULL where there is none but ours.</summary>
    internal static PyObject* OfProgram()
    {
        PyObject* hook = ModuleTable.Existing == null ? null : SysAccess.Get(CString.Of("unraisablehook"u8));
        bool isOurs = hook == null || hook == Symbols.None || CFunctions.Runs(hook, (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*>)&Show);
        return isOurs ? null : Refcount.NewRef(hook);
    }

    /// <summary>Calls a hook. Input: the exception; "Exception ignored" and more, or NULL; an object or NULL. Return: false with an error.</summary>
    internal static bool Call(PyObject* hook, PyObject* exception, PyObject* message, PyObject* context)
    {
        PyObject* unraisable = MakeArguments(exception, message, context);
        PyObject* result = unraisable == null ? null : Calls.OneArg(hook, unraisable); // foreign code
        Refcount.XDecRef(unraisable);
        Refcount.XDecRef(result);
        return result != null;
    }

    private static PyObject* MakeArguments(PyObject* exception, PyObject* message, PyObject* context)
    {
        PyTypeObject* type = ArgumentsType();
        PyObject* made = type == null ? null : NamedTuples.New(type);
        if (made != null)
        {
            NamedTuples.SetItem(made, 0, OrNone((PyObject*)(exception == null ? null : exception->ob_type)));
            NamedTuples.SetItem(made, 1, OrNone(exception));
            NamedTuples.SetItem(made, 2, OrNone(exception == null ? null : ((PyBaseExceptionObject*)exception)->traceback));
            NamedTuples.SetItem(made, 3, OrNone(message));
            NamedTuples.SetItem(made, 4, OrNone(context));
        }
        return made;
    }

    private static PyObject* OrNone(PyObject* value) => Refcount.NewRef(value == null ? Symbols.None : value);

    private static PyTypeObject* ArgumentsType()
    {
        if (s_argumentsType == null)
        {
            Fields places = default;
            PyStructSequence_Field* field = (PyStructSequence_Field*)&places;
            Describe(field++, "exc_type"u8, "type of the exception"u8);
            Describe(field++, "exc_value"u8, "the exception"u8);
            Describe(field++, "exc_traceback"u8, "None: there are no tracebacks"u8);
            Describe(field++, "err_msg"u8, "what was going on, or None"u8);
            Describe(field, "object"u8, "where it happened, or None"u8);
            PyStructSequence_Desc description = default;
            description.name = CString.Of("UnraisableHookArgs"u8);
            description.doc = CString.Of("UnraisableHookArgs\n\nWhat is known of an error that nobody can be told of."u8);
            description.fields = (PyStructSequence_Field*)&places;
            description.n_in_sequence = FieldCount;
            s_argumentsType = NamedTupleTypes.New(&description);
        }
        return s_argumentsType;
    }

    private static void Describe(PyStructSequence_Field* field, ReadOnlySpan<byte> name, ReadOnlySpan<byte> documentation)
    {
        field->name = CString.Of(name);
        field->doc = CString.Of(documentation);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Show(PyObject* self, PyObject* unraisable)
    {
        if (unraisable->ob_type != s_argumentsType)
        {
            return Errors.TypeError("sys.unraisablehook argument type must be UnraisableHookArgs"u8);
        }
        PyObject** items = TupleObjects.Items(unraisable);
        Unraisable.Print(NoneAsNull(items[0]), NoneAsNull(items[1]), NoneAsNull(items[3]), NoneAsNull(items[4]));
        return Symbols.None;
    }

    private static PyObject* NoneAsNull(PyObject* value) => value == Symbols.None ? null : value;
}
