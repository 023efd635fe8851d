# Every exported function, called as it should be and with each argument spoiled:
# CPython's answers are in expected/bad_arguments.txt. In this library each
# allocation of each of these calls fails once, too.

set(entry_points_folder ${CMAKE_CURRENT_SOURCE_DIR}/entry_points)

function(add_entry_points target source backend)
  add_program(${target} entry_points/${source}.c ${backend})
  foreach(part call cases definitions objects rows values)
    target_sources(${target} PRIVATE entry_points/${part}.c)
  endforeach()
  target_link_libraries(${target} PRIVATE ${CMAKE_DL_LIBS})
  target_compile_definitions(
    ${target}
    PRIVATE
      ROWS="${entry_points_folder}/rows.txt"
      MANIFEST="${PROJECT_SOURCE_DIR}/../../include/nativeweakref.abi"
      CPYTHON="${expected_folder}/bad_arguments.txt"
      DIFFERENCES="${entry_points_folder}/differences.txt")
endfunction()

function(add_entry_points_test name environment labels)
  add_test(NAME ${name} COMMAND ${ARGN})
  set_tests_properties(
    ${name} PROPERTIES LABELS "${labels}" TIMEOUT 120 ENVIRONMENT
                       "${environment}")
endfunction()

if(have_cpython312)
  add_entry_points(cpython312_bad_arguments bad_arguments backend_cpython312)
  add_comparison(cpython312.bad_arguments cpython312_bad_arguments
                 bad_arguments "c;oracle")
  cpython_environment(312 environment)
  set_tests_properties(
    cpython312.bad_arguments PROPERTIES TIMEOUT 120 ENVIRONMENT
                                        "${environment}")
  set_property(GLOBAL APPEND PROPERTY refreshable312 bad_arguments)
endif()

if(have_ours)
  foreach(name bad_arguments failed_allocations)
    add_entry_points(ours_${name} ${name} backend_ours)
    add_entry_points_test(
      ours.${name} PYTHONHASHSEED=0 "c;ours" ours_${name})
    add_entry_points_test(
      debug.${name} "PYTHONHASHSEED=0;NATIVEWEAKREF_DEBUG=1" "c;ours;debug"
      ours_${name})
  endforeach()
  add_valgrind(bad_arguments ours_bad_arguments here)
  add_valgrind(failed_allocations ours_failed_allocations here)
  if(valgrind_program)
    set_tests_properties(
      valgrind.bad_arguments valgrind.failed_allocations
      PROPERTIES ENVIRONMENT PYTHONHASHSEED=0)
  endif()
endif()
