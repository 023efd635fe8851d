# How a program becomes tests.

set(expected_folder ${CMAKE_CURRENT_SOURCE_DIR}/expected)
set(compare_script ${CMAKE_CURRENT_SOURCE_DIR}/cmake/compare.cmake)
find_program(valgrind_program valgrind)
if(have_ours AND NOT valgrind_program)
  message(NOTICE "valgrind is not installed: the valgrind tests are not made")
endif()

# Names of programs whose expected output a CPython can write, per version.
set_property(GLOBAL PROPERTY refreshable312 "")
set_property(GLOBAL PROPERTY refreshable313 "")

# Keeps the environment of whoever runs the tests out of CPython.
function(cpython_environment digits result)
  set(${result}
      PYTHONHOME=${PYTHON${digits}_PREFIX} PYTHONHASHSEED=0
      PYTHONDONTWRITEBYTECODE=1 PYTHONNOUSERSITE=1 PYTHONPATH= PYTHONMALLOC=
      PARENT_SCOPE)
endfunction()

# What every program has: compiled once for a backend and not for each program.
set(harness_sources harness.c referent.c class_body.c threads.c)

function(add_harness backend)
  set(target harness_${backend})
  add_library(${target} OBJECT ${harness_sources})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_compile_options(${target} PRIVATE ${warnings})
  target_link_libraries(${target} PRIVATE ${backend})
endfunction()

# Flags behind the backend are the program's own, which its harness has, too.
function(add_program target source backend)
  if(ARGN)
    add_executable(${target} ${source} ${harness_sources})
    target_compile_options(${target} PRIVATE ${ARGN})
    target_link_options(${target} PRIVATE ${ARGN})
  else()
    if(NOT TARGET harness_${backend})
      add_harness(${backend})
    endif()
    add_executable(
      ${target} ${source} $<TARGET_OBJECTS:harness_${backend}>)
  endif()
  if(source MATCHES "operations_")
    target_sources(${target} PRIVATE operands.c)
  endif()
  if(source MATCHES
     "abstract_classes|builtin_functions|_groups|_module|error_h|map_and|_maps|name|recursive_v|lawless_c")
    target_sources(${target} PRIVATE values.c)
  endif()
  if(source MATCHES "imports")
    target_sources(${target} PRIVATE importable.c)
  endif()
  if(source MATCHES "generic_|unions|types_without")
    target_sources(${target} PRIVATE type_variables.c)
  endif()
  if(source MATCHES "^(descriptors|properties|type_lookup|wrapped_functions)")
    target_sources(${target} PRIVATE things.c)
  endif()
  if(source MATCHES "^heap_(type|instance)")
    target_sources(${target} PRIVATE spec_types.c)
  endif()
  if(source MATCHES "meddled_")
    target_sources(${target} PRIVATE meddling.c)
  endif()
  if(source MATCHES "gc_|graphs|deep_collection")
    target_sources(${target} PRIVATE collected.c)
  endif()
  if(source MATCHES "graphs")
    target_sources(${target} PRIVATE graphs/graph.c)
  endif()
  if(source MATCHES "programs/")
    file(GLOB parts ${CMAKE_CURRENT_SOURCE_DIR}/programs/*.c)
    list(REMOVE_ITEM parts ${CMAKE_CURRENT_SOURCE_DIR}/programs/programs.c)
    target_sources(${target} PRIVATE ${parts} collected.c)
  endif()
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_compile_options(${target} PRIVATE ${warnings})
  target_link_libraries(${target} PRIVATE ${backend} m)
  set_target_properties(${target} PROPERTIES BUILD_RPATH_USE_ORIGIN OFF)
endfunction()

function(add_comparison test target expected labels)
  add_test(
    NAME ${test}
    COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:${target}>
            -DEXPECTED=${expected_folder}/${expected}.txt -P ${compare_script})
  set_tests_properties(${test} PROPERTIES LABELS "${labels}" TIMEOUT 60)
endfunction()

# Arguments of the program may follow.
function(add_valgrind name target)
  if(NOT valgrind_program)
    return()
  endif()
  add_test(
    NAME valgrind.${name}
    COMMAND
      ${valgrind_program} --quiet --error-exitcode=99 --leak-check=full
      --show-leak-kinds=definite --errors-for-leak-kinds=definite
      $<TARGET_FILE:${target}> ${ARGN})
  set_tests_properties(
    valgrind.${name} PROPERTIES LABELS "c;valgrind" TIMEOUT 120)
endfunction()

# The same program with guards around every block.
function(add_debug_mode name target)
  add_test(NAME debug.${name} COMMAND ${target})
  set_tests_properties(
    debug.${name} PROPERTIES LABELS "c;ours;debug" TIMEOUT 120 ENVIRONMENT
                             NATIVEWEAKREF_DEBUG=1)
endfunction()

function(add_oracle name source digits)
  set(target cpython${digits}_${name})
  add_program(${target} ${source} backend_cpython${digits})
  add_comparison(cpython${digits}.${name} ${target} ${name} "c;oracle")
  cpython_environment(${digits} environment)
  set_tests_properties(
    cpython${digits}.${name} PROPERTIES ENVIRONMENT "${environment}")
  set_property(GLOBAL APPEND PROPERTY refreshable${digits} ${name})
endfunction()

# A program that prints the same with CPython 3.12 and with this library.
function(add_shared_program name)
  if(have_cpython312)
    add_oracle(${name} ${name}.c 312)
  endif()
  if(have_ours)
    add_program(ours_${name} ${name}.c backend_ours)
    add_comparison(ours.${name} ours_${name} ${name} "c;ours")
    add_valgrind(${name} ours_${name})
    add_debug_mode(${name} ours_${name})
  endif()
endfunction()

# Random graphs and programs: so many seeds that valgrind would take hours, and
# gets some of them.
function(add_random name seeds_for_valgrind)
  if(have_cpython312)
    add_oracle(${name} ${name}/${name}.c 312)
    set_tests_properties(cpython312.${name} PROPERTIES TIMEOUT 600)
  endif()
  if(have_ours)
    add_program(ours_${name} ${name}/${name}.c backend_ours)
    add_comparison(ours.${name} ours_${name} ${name} "c;ours")
    set_tests_properties(ours.${name} PROPERTIES TIMEOUT 300)
    if(valgrind_program)
      add_test(
        NAME valgrind.${name}
        COMMAND
          ${valgrind_program} --quiet --error-exitcode=99 --leak-check=full
          --show-leak-kinds=definite --errors-for-leak-kinds=definite
          $<TARGET_FILE:ours_${name}> each 0 ${seeds_for_valgrind})
      set_tests_properties(
        valgrind.${name} PROPERTIES LABELS "c;valgrind" TIMEOUT 120)
    endif()
    add_test(NAME debug.${name} COMMAND ours_${name} each 0 1000)
    set_tests_properties(
      debug.${name} PROPERTIES LABELS "c;ours;debug" TIMEOUT 60 ENVIRONMENT
                               NATIVEWEAKREF_DEBUG=1)
  endif()
endfunction()

function(add_random_programs)
  add_random(graphs 300)
  add_random(programs 100)
  add_executable(difference_search difference_search.c)
  target_compile_options(difference_search PRIVATE ${warnings})
  if(have_ours)
    add_planted_defect()
  endif()
endfunction()

# Whether the search finds something, and makes it small.
function(add_planted_defect)
  add_library(planted_defect MODULE variants/planted_defect.c)
  target_compile_options(planted_defect PRIVATE ${warnings})
  target_link_libraries(planted_defect PRIVATE ${CMAKE_DL_LIBS})
  add_test(
    NAME ours.planted_defect
    COMMAND
      ${CMAKE_COMMAND} -DSEARCH=$<TARGET_FILE:difference_search>
      -DPROGRAMS=$<TARGET_FILE:ours_programs>
      -DDEFECT=$<TARGET_FILE:planted_defect> -DCOMPILER=${CMAKE_C_COMPILER}
      -DSOURCES=${CMAKE_CURRENT_SOURCE_DIR} -DINCLUDE=${NATIVEWEAKREF_INCLUDE}
      -DLIBRARY=${NATIVEWEAKREF_LIB}/libnativeweakref.so
      -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/planted_defect_found -P
      ${CMAKE_CURRENT_SOURCE_DIR}/cmake/planted_defect.cmake)
  set_tests_properties(
    ours.planted_defect
    PROPERTIES LABELS "c;ours" TIMEOUT 120 ENVIRONMENT
               "PYTHONHASHSEED=0;LD_LIBRARY_PATH=${NATIVEWEAKREF_LIB}")
endfunction()

# The same for functions that came with CPython 3.13.
function(add_later_program name)
  if(have_cpython313)
    add_oracle(${name} ours/${name}.c 313)
  endif()
  if(have_ours)
    add_program(ours_${name} ours/${name}.c backend_ours)
    add_comparison(ours.${name} ours_${name} ${name} "c;ours")
    add_valgrind(${name} ours_${name})
    add_debug_mode(${name} ours_${name})
  endif()
endfunction()

# Ten million operations of eight threads; fewer where they are slower.
function(add_crowd)
  if(have_ours)
    set_tests_properties(
      ours.threads_crowd PROPERTIES ENVIRONMENT OPERATIONS=10000000)
  endif()
endfunction()

# A program with assertions about what CPython lacks or crashes on.
function(add_own_program name)
  if(NOT have_ours)
    return()
  endif()
  add_program(ours_${name} ours/${name}.c backend_ours)
  add_test(NAME ours.${name} COMMAND ours_${name})
  set_tests_properties(ours.${name} PROPERTIES LABELS "c;ours" TIMEOUT 60)
  if(name MATCHES "^deep_")
    # The long chains here; under valgrind the program's own, shorter ones.
    set_tests_properties(
      ours.${name} PROPERTIES ENVIRONMENT CHAIN_LENGTH=1000000)
  endif()
  # valgrind runs one thread at a time, which is no contention, and no process
  # that another one traces.
  if(NOT name MATCHES "^(threads_left|debug_mode_off)$")
    add_valgrind(${name} ours_${name})
  endif()
  add_debug_mode(${name} ours_${name})
endfunction()

# The picture in docs/memory.md.
function(add_picture)
  add_test(
    NAME debug.picture
    COMMAND
      ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:ours_object_graph>
      -DPICTURE=${PROJECT_SOURCE_DIR}/../../docs/images/object-graph.svg
      -DFOLDER=${CMAKE_CURRENT_BINARY_DIR} -P
      ${CMAKE_CURRENT_SOURCE_DIR}/cmake/picture.cmake)
  set_tests_properties(
    debug.picture PROPERTIES LABELS "c;ours;debug" TIMEOUT 60)
endfunction()

function(add_refresh_target)
  add_custom_target(refresh-expected)
  foreach(digits 312 313)
    cpython_environment(${digits} environment)
    get_property(names GLOBAL PROPERTY refreshable${digits})
    foreach(name IN LISTS names)
      set(program cpython${digits}_${name})
      add_custom_command(
        TARGET refresh-expected POST_BUILD
        COMMAND
          ${CMAKE_COMMAND} -E env ${environment} ${CMAKE_COMMAND}
          -DPROGRAM=$<TARGET_FILE:${program}>
          -DEXPECTED=${expected_folder}/${name}.txt -DREFRESH=ON -P
          ${compare_script}
        VERBATIM)
      add_dependencies(refresh-expected ${program})
    endforeach()
  endforeach()
endfunction()
