using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

// The rows: variable, name, base, documentation.
internal static unsafe partial class ExceptionTypes
{
    /// <summary>Fills all types and points the variables at them. Runs in the load hook.</summary>
    internal static void Fill()
    {
        PyTypeObject* baseException = AddRoot(Symbols.Table.PyExc_BaseException);
        PyTypeObject* exception = Add(
            Symbols.Table.PyExc_Exception, "Exception"u8, baseException, "The root of those a program usually catches."u8);
        AddBesideException(baseException);
        AddPlain(exception);
        AddNumbersAndLookup(exception);
        AddText(exception);
        AddOperatingSystem(exception);
        AddWarnings(exception);
    }

    private static void AddBesideException(PyTypeObject* baseException)
    {
        ref DataSymbols t = ref Symbols.Table;
        Add(t.PyExc_GeneratorExit, "GeneratorExit"u8, baseException, "A generator is closed."u8);
        Add(t.PyExc_KeyboardInterrupt, "KeyboardInterrupt"u8, baseException, "The user interrupted."u8);
        PyTypeObject* systemExit = Add(t.PyExc_SystemExit, "SystemExit"u8, baseException, "The program is to end."u8);
        SystemExitType.Fill(systemExit);
        PyTypeObject* baseExceptionGroup = Add(
            t.PyExc_BaseExceptionGroup, "BaseExceptionGroup"u8, baseException, "Several exceptions raised together."u8);
        ExceptionGroupType.Fill(baseExceptionGroup);
    }

    private static void AddPlain(PyTypeObject* exception)
    {
        ref DataSymbols t = ref Symbols.Table;
        Add(t.PyExc_AssertionError, "AssertionError"u8, exception, "An assertion failed."u8);
        PyTypeObject* attributeError = Add(
            t.PyExc_AttributeError, "AttributeError"u8, exception, "An attribute is missing or cannot be set."u8);
        AttributeErrorType.Fill(attributeError);
        Add(t.PyExc_BufferError, "BufferError"u8, exception, "A memory view cannot be given or taken back."u8);
        Add(t.PyExc_EOFError, "EOFError"u8, exception, "The input ended."u8);
        PyTypeObject* importError = Add(t.PyExc_ImportError, "ImportError"u8, exception, "An import failed."u8);
        ImportErrorType.Fill(importError);
        Add(t.PyExc_ModuleNotFoundError, "ModuleNotFoundError"u8, importError, "A module was not found."u8);
        Add(t.PyExc_MemoryError, "MemoryError"u8, exception, "Memory is exhausted."u8);
        PyTypeObject* nameError = Add(t.PyExc_NameError, "NameError"u8, exception, "A name was not found."u8);
        NameErrorType.Fill(nameError);
        Add(t.PyExc_UnboundLocalError, "UnboundLocalError"u8, nameError, "A local variable has no value."u8);
        Add(t.PyExc_ReferenceError, "ReferenceError"u8, exception, "A proxy's referent is dead."u8);
        Add(t.PyExc_StopAsyncIteration, "StopAsyncIteration"u8, exception, "The end of an asynchronous iterator."u8);
        PyTypeObject* stopIteration = Add(t.PyExc_StopIteration, "StopIteration"u8, exception, "The end of an iterator."u8);
        StopIterationType.Fill(stopIteration);
        Add(t.PyExc_SystemError, "SystemError"u8, exception, "The library or an extension misbehaved."u8);
        Add(t.PyExc_TypeError, "TypeError"u8, exception, "An object has the wrong type."u8);
    }

    private static void AddNumbersAndLookup(PyTypeObject* exception)
    {
        ref DataSymbols t = ref Symbols.Table;
        PyTypeObject* arithmeticError = Add(
            t.PyExc_ArithmeticError, "ArithmeticError"u8, exception, "The root of the arithmetic errors."u8);
        Add(t.PyExc_FloatingPointError, "FloatingPointError"u8, arithmeticError, "A floating-point operation failed."u8);
        Add(t.PyExc_OverflowError, "OverflowError"u8, arithmeticError, "A number is too large."u8);
        Add(t.PyExc_ZeroDivisionError, "ZeroDivisionError"u8, arithmeticError, "A division by zero."u8);
        PyTypeObject* lookupError = Add(t.PyExc_LookupError, "LookupError"u8, exception, "The root of IndexError and KeyError."u8);
        Add(t.PyExc_IndexError, "IndexError"u8, lookupError, "An index is out of range."u8);
        PyTypeObject* keyError = Add(t.PyExc_KeyError, "KeyError"u8, lookupError, "A key was not found."u8);
        KeyErrorType.Fill(keyError);
        PyTypeObject* runtimeError = Add(t.PyExc_RuntimeError, "RuntimeError"u8, exception, "An error of no other kind."u8);
        Add(t.PyExc_NotImplementedError, "NotImplementedError"u8, runtimeError, "An abstract method was called."u8);
        Add(t.PyExc_RecursionError, "RecursionError"u8, runtimeError, "Calls are nested too deep."u8);
    }

    private static void AddText(PyTypeObject* exception)
    {
        ref DataSymbols t = ref Symbols.Table;
        PyTypeObject* syntaxError = Add(t.PyExc_SyntaxError, "SyntaxError"u8, exception, "Source text is malformed."u8);
        SyntaxErrorType.Fill(syntaxError);
        PyTypeObject* indentationError = Add(
            t.PyExc_IndentationError, "IndentationError"u8, syntaxError, "Source text is wrongly indented."u8);
        Add(t.PyExc_TabError, "TabError"u8, indentationError, "Source text mixes tabs and spaces."u8);
        PyTypeObject* valueError = Add(t.PyExc_ValueError, "ValueError"u8, exception, "A value is wrong though its type is right."u8);
        PyTypeObject* unicodeError = Add(t.PyExc_UnicodeError, "UnicodeError"u8, valueError, "Text cannot be encoded or decoded."u8);
        PyTypeObject* unicodeDecodeError = Add(
            t.PyExc_UnicodeDecodeError, "UnicodeDecodeError"u8, unicodeError, "Bytes cannot be decoded."u8);
        UnicodeErrorTypes.FillDecode(unicodeDecodeError);
        PyTypeObject* unicodeEncodeError = Add(
            t.PyExc_UnicodeEncodeError, "UnicodeEncodeError"u8, unicodeError, "Text cannot be encoded."u8);
        UnicodeErrorTypes.FillEncode(unicodeEncodeError);
        PyTypeObject* unicodeTranslateError = Add(
            t.PyExc_UnicodeTranslateError, "UnicodeTranslateError"u8, unicodeError, "Text cannot be translated."u8);
        UnicodeErrorTypes.FillTranslate(unicodeTranslateError);
    }

    private static void AddOperatingSystem(PyTypeObject* exception)
    {
        ref DataSymbols t = ref Symbols.Table;
        PyTypeObject* osError = Add(t.PyExc_OSError, "OSError"u8, exception, "The operating system reported an error."u8);
        OSErrorType.Fill(osError);
        *t.PyExc_EnvironmentError = (PyObject*)osError;
        *t.PyExc_IOError = (PyObject*)osError;
        Add(t.PyExc_BlockingIOError, "BlockingIOError"u8, osError, "An operation would block."u8);
        Add(t.PyExc_ChildProcessError, "ChildProcessError"u8, osError, "An operation on a child process failed."u8);
        PyTypeObject* connectionError = Add(t.PyExc_ConnectionError, "ConnectionError"u8, osError, "The root of the connection errors."u8);
        Add(t.PyExc_BrokenPipeError, "BrokenPipeError"u8, connectionError, "The reader of a pipe is gone."u8);
        Add(t.PyExc_ConnectionAbortedError, "ConnectionAbortedError"u8, connectionError, "The peer aborted the connection."u8);
        Add(t.PyExc_ConnectionRefusedError, "ConnectionRefusedError"u8, connectionError, "The peer refused the connection."u8);
        Add(t.PyExc_ConnectionResetError, "ConnectionResetError"u8, connectionError, "The peer reset the connection."u8);
        Add(t.PyExc_FileExistsError, "FileExistsError"u8, osError, "The file exists."u8);
        Add(t.PyExc_FileNotFoundError, "FileNotFoundError"u8, osError, "The file does not exist."u8);
        Add(t.PyExc_InterruptedError, "InterruptedError"u8, osError, "A signal interrupted the call."u8);
        Add(t.PyExc_IsADirectoryError, "IsADirectoryError"u8, osError, "It is a directory."u8);
        Add(t.PyExc_NotADirectoryError, "NotADirectoryError"u8, osError, "It is no directory."u8);
        Add(t.PyExc_PermissionError, "PermissionError"u8, osError, "The operation is not permitted."u8);
        Add(t.PyExc_ProcessLookupError, "ProcessLookupError"u8, osError, "The process does not exist."u8);
        Add(t.PyExc_TimeoutError, "TimeoutError"u8, osError, "The operation took too long."u8);
    }

    private static void AddWarnings(PyTypeObject* exception)
    {
        ref DataSymbols t = ref Symbols.Table;
        PyTypeObject* warning = Add(t.PyExc_Warning, "Warning"u8, exception, "The root of the warnings."u8);
        Add(t.PyExc_BytesWarning, "BytesWarning"u8, warning, "Doubtful use of bytes."u8);
        Add(t.PyExc_DeprecationWarning, "DeprecationWarning"u8, warning, "A feature is deprecated; for developers."u8);
        Add(t.PyExc_EncodingWarning, "EncodingWarning"u8, warning, "The encoding was left to the locale."u8);
        Add(t.PyExc_FutureWarning, "FutureWarning"u8, warning, "A feature is deprecated; for users."u8);
        Add(t.PyExc_ImportWarning, "ImportWarning"u8, warning, "A doubtful import."u8);
        Add(t.PyExc_PendingDeprecationWarning, "PendingDeprecationWarning"u8, warning, "A feature will be deprecated."u8);
        Add(t.PyExc_ResourceWarning, "ResourceWarning"u8, warning, "A resource was not released."u8);
        Add(t.PyExc_RuntimeWarning, "RuntimeWarning"u8, warning, "Doubtful behaviour at run time."u8);
        Add(t.PyExc_SyntaxWarning, "SyntaxWarning"u8, warning, "Doubtful source text."u8);
        Add(t.PyExc_UnicodeWarning, "UnicodeWarning"u8, warning, "Doubtful use of text."u8);
        Add(t.PyExc_UserWarning, "UserWarning"u8, warning, "A warning of user code."u8);
    }
}
