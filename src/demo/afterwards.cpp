// SPDX-License-Identifier: Apache-2.0
#include "demo/afterwards.hpp"

#include <array>

#include "demo/directory.hpp"
#include "demo/conversations.hpp"
#include "demo/forms.hpp"
#include "demo/hospital.hpp"
#include "demo/introductions.hpp"
#include "demo/short_term.hpp"

namespace stepwise::demo {

Result<void> load_afterwards(store::Store& store) {
  static constexpr std::array parts{
      load_demo_forms,
      load_demo_conversations,
      load_demo_directory,
      load_demo_hospital,
      load_demo_introductions,
      load_demo_short_term,
  };
  for (const auto part : parts)
    if (auto loaded = part(store); !loaded) return loaded;
  return {};
}

}  // namespace stepwise::demo
