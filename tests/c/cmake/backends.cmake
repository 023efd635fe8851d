# What the tests are built against. Each backend is an interface target; one
# that is not there is said aloud, and its tests are not made.

set(have_ours OFF)
set(have_cpython312 OFF)
set(have_cpython313 OFF)

if(NATIVEWEAKREF_INCLUDE AND NATIVEWEAKREF_LIB)
  foreach(
    needed ${NATIVEWEAKREF_INCLUDE}/Python.h
           ${NATIVEWEAKREF_LIB}/libnativeweakref.so)
    if(NOT EXISTS ${needed})
      message(FATAL_ERROR "${needed} does not exist: build the library first")
    endif()
  endforeach()
  set(have_ours ON)
  add_library(backend_ours INTERFACE)
  target_include_directories(backend_ours INTERFACE ${NATIVEWEAKREF_INCLUDE})
  target_compile_definitions(backend_ours INTERFACE TESTING_NATIVEWEAKREF)
  target_link_libraries(
    backend_ours INTERFACE ${NATIVEWEAKREF_LIB}/libnativeweakref.so)
else()
  message(
    WARNING "NATIVEWEAKREF_INCLUDE and NATIVEWEAKREF_LIB are not given: "
            "this library is NOT tested, only CPython is")
endif()

# CPython's headers are system headers: their warnings are not ours to mend.
function(add_cpython_backend version prefix)
  string(REPLACE "." "" digits ${version})
  if(NOT prefix)
    message(
      NOTICE "PYTHON${digits}_PREFIX is not given: no comparison with a live "
             "CPython ${version}, its tests are not made")
    return()
  endif()
  set(headers ${prefix}/include/python${version})
  set(library ${prefix}/lib/libpython${version}.so)
  foreach(needed ${headers}/Python.h ${library})
    if(NOT EXISTS ${needed})
      message(FATAL_ERROR "PYTHON${digits}_PREFIX: ${needed} does not exist")
    endif()
  endforeach()
  add_library(backend_cpython${digits} INTERFACE)
  target_include_directories(
    backend_cpython${digits} SYSTEM INTERFACE ${headers})
  target_link_libraries(backend_cpython${digits} INTERFACE ${library})
  # Deprecations of 3.13 are the point of testing 3.12's functions with it.
  target_compile_options(
    backend_cpython${digits} INTERFACE -Wno-deprecated-declarations)
  set(have_cpython${digits} ON PARENT_SCOPE)
endfunction()

add_cpython_backend(3.12 "${PYTHON312_PREFIX}")
add_cpython_backend(3.13 "${PYTHON313_PREFIX}")
