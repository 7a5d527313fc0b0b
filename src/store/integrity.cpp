// SPDX-License-Identifier: Apache-2.0
#include "store/store_impl.hpp"

namespace stepwise::store {

Integrity Record::check() {
  const auto audit = verify_audit();
  return {audit.has_value(), {audit ? "The audit chain is whole." : audit.error().sentence}};
}

}  // namespace stepwise::store
